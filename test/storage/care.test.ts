import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { JourneyError } from '../../src/errors.ts';
import { currentAnswers, visibleTo } from '../../src/journal/answers.ts';
import { exportOf } from '../../src/journal/export-shape.ts';
import { sealWithPassphrase } from '../../src/storage/age/sealing.ts';
import { restoreBackup, writeBackup } from '../../src/storage/backup.ts';
import { examine } from '../../src/storage/doctor/examine.ts';
import { draftPath } from '../../src/storage/drafts/draft-file.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { editorCommand, editorFile, sweepEditorFolder } from '../../src/storage/editor-folder.ts';
import { forget, sweepForgotten } from '../../src/storage/forget.ts';
import { importExport } from '../../src/storage/import-export.ts';
import { entryNames, runFolder } from '../../src/storage/journal-folder.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { lockKey, unlockKey } from '../../src/storage/key-care.ts';
import { createKeys, keyPath, openKeyring } from '../../src/storage/keys.ts';
import { writeNewFile } from '../../src/storage/new-file.ts';
import { openDay } from '../../src/storage/opening.ts';
import { keepJourney, keptJourneyPath } from '../../src/storage/own-journeys.ts';
import { dropPlace, loadPlaces, savePlace } from '../../src/storage/place.ts';
import { takeSittingLock } from '../../src/storage/sitting-lock.ts';
import { packTar, unpackTar } from '../../src/storage/tar.ts';
import { faultyFs } from './faulty-fs.ts';
import {
  answer,
  begun,
  done,
  filesBelow,
  names,
  pass,
  run,
  stamp,
  tempFolder,
  tempJournal,
  tempWorld,
} from './temp-world.ts';

async function opened(): Promise<Journal> {
  const journal = await tempJournal();
  await appendEvent(journal, begun());
  await appendEvent(journal, answer('a', 1, 'Ana said'));
  await appendEvent(journal, answer('b', 1, 'Ben said'));
  await openDay(journal, { run, day: 1, questions: 1, stamp: stamp() });
  await appendEvent(journal, done(1));
  return journal;
}

const again = ({ world }: Journal) => openJournal(world, openKeyring(world));

async function texts(journal: Journal, who: 'a' | 'b') {
  const { entries } = await readJournal(again(journal), { run, as: [who] });
  return visibleTo(who, currentAnswers(entries)).map(({ text }) => text);
}

describe('forgetting', () => {
  it("removes one's words, what opened them, the other's copy and the drafts, and keeps the day done", async () => {
    const journal = await opened();
    const drafts = openDrafts(journal.world, journal.keyring);
    const key = { run, day: 1, who: 'a', slot: 'q2' } as const;
    drafts.typed(key, { text: 'half', cursor: 0 });
    await drafts.flush();
    const what = { run, day: 'all', by: 'a' } as const;
    const gone = await forget(journal, { ...what, stamp: stamp() });
    expect(gone).toMatchObject({ answers: 1, drafts: 1 });
    expect(gone.files.every((file) => !fs.existsSync(file))).toBe(true);
    expect(fs.existsSync(draftPath(journal.world, key))).toBe(false);
    expect(await texts(journal, 'a')).toEqual(['Ben said']);
    expect(await texts(journal, 'b')).toEqual(['Ben said']);
    expect(entryNames(journal.world, run).some(({ slot }) => slot === 'done')).toBe(true);
  });

  it('holds against a file that comes back from a copy', async () => {
    const journal = await opened();
    const folder = runFolder(journal.world, run);
    const before = fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name))] as const);
    await forget(journal, { run, day: 1, by: 'a', stamp: stamp() });
    for (const [name, bytes] of before) fs.writeFileSync(path.join(folder, name), bytes);
    expect(await texts(journal, 'b')).toEqual(['Ben said']);
    const { findings } = await examine(journal.world, journal.keyring);
    expect(findings.some(({ problem }) => problem.includes('come back'))).toBe(true);
    expect((await sweepForgotten(again(journal), run)).length).toBe(3);
    expect(entryNames(journal.world, run).some(({ who, slot }) => who === 'a' && slot === 'q1')).toBe(false);
  });

  it('holds also where the author has a passphrase, and nobody can look into what came back', async () => {
    const journal = await opened();
    const folder = runFolder(journal.world, run);
    const own = fs.readdirSync(folder).find((name) => name.startsWith('001-a-q1-')) ?? '';
    const bytes = fs.readFileSync(path.join(folder, own));
    await forget(journal, { run, day: 1, by: 'a', stamp: stamp() });
    fs.writeFileSync(path.join(folder, own), bytes);
    fs.rmSync(keyPath(journal.world, 'a', 'key'));
    expect(await sweepForgotten(again(journal), run)).toEqual([path.join(folder, own)]);
    expect(fs.existsSync(path.join(folder, own))).toBe(false);
  });

  it('takes every earlier version, without a passphrase, and drafts that were set aside', async () => {
    const journal = await opened();
    const folder = runFolder(journal.world, run);
    await appendEvent(journal, answer('a', 1, 'Ana said it softer'));
    await appendEvent(journal, pass('a', 1, { draft: 'Ana said nothing in the end' }));
    const drafts = openDrafts(journal.world, journal.keyring);
    drafts.typed({ run, day: 1, who: 'a', slot: 'q1' }, { text: 'half', cursor: 0 });
    await drafts.flush();
    const draft = draftPath(journal.world, { run, day: 1, who: 'a', slot: 'q1' });
    fs.copyFileSync(draft, `${draft}.earlier-2026`);
    fs.copyFileSync(draft, `${draft}.damaged-2026`);
    await lockKey(openKeyring(journal.world), 'a', 'a few quiet words', async () => null);
    const { swept } = await forget(again(journal), { run, day: 1, question: 1, by: 'a', stamp: stamp() });
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('001-a-q'))).toEqual([]);
    expect(fs.readdirSync(path.dirname(draft))).toEqual([]);
    // What let the other read them goes too, and is named: the release and the other's own copy.
    expect(swept.map((file) => path.basename(file).slice(0, 7)).sort()).toEqual(['001-a-x', '001-b-x']);
  });

  it('takes the words also where the disk is too full to note it, and says that it is not noted', async () => {
    const faulty = faultyFs();
    const world = tempWorld(faulty.fs);
    const journal = openJournal(world, await createKeys(world, names));
    await appendEvent(journal, answer('a', 1, 'Ana said'));
    faulty.failAlways('writeSync', 'ENOSPC');
    const gone = await forget(journal, { run, day: 1, by: 'a', stamp: stamp() });
    expect(gone.unnoted?.exitCode).toBe(73);
    expect(entryNames(world, run)).toEqual([]);
    faulty.heal();
    await appendEvent(journal, answer('a', 1, 'Ana said'));
    expect(await forget(journal, { run, day: 1, by: 'a', stamp: stamp() })).toMatchObject({ unnoted: null });
  });

  it("leaves the other's words and other days alone", async () => {
    const journal = await opened();
    await appendEvent(journal, answer('a', 1, 'day two', { day: 2 }));
    await forget(journal, { run: 'all', day: 1, by: 'a', stamp: stamp() });
    expect(await texts(journal, 'a')).toEqual(['Ben said', 'day two']);
  });
});

describe('backup', () => {
  it('brings everything back into an empty home, and overwrites no other backup', async () => {
    const journal = await opened();
    keepJourney(journal.world, run, { text: '# ours\n', from: '/courses/ours.md', themes: null });
    const file = path.join(tempFolder(), 'backup.age');
    const { files } = await writeBackup(journal.world, file, 'for the attic');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(journal.world, file, 'again')).rejects.toThrow('already there');
    const world = tempWorld();
    await expect(restoreBackup(world, file, 'wrong')).rejects.toThrow('passphrase');
    expect(filesBelow(world.paths.data)).toEqual([]);
    expect(await restoreBackup(world, file, 'for the attic')).toEqual({
      added: files,
      same: 0,
      kept: [],
      damaged: [],
    });
    const moved = openJournal(world, openKeyring(world));
    expect(await texts(moved, 'b')).toEqual(['Ana said', 'Ben said']);
    expect(fs.readFileSync(keptJourneyPath(world, run) ?? '', 'utf8')).toBe('# ours\n');
  });

  it('leaves out what is damaged and names it, at making and at bringing back', async () => {
    const journal = await opened();
    const folder = runFolder(journal.world, run);
    const [first = '', second = ''] = fs.readdirSync(folder).filter((name) => name.startsWith('001-'));
    fs.truncateSync(path.join(folder, first), 100);
    fs.rmSync(path.join(folder, second));
    fs.symlinkSync('/dev/null', path.join(folder, second));
    const file = path.join(tempFolder(), 'backup.age');
    const { files, left } = await writeBackup(journal.world, file, 'for the attic');
    expect([...left].sort()).toEqual([first, second].map((name) => path.join(folder, name)).sort());
    const world = tempWorld();
    expect(await restoreBackup(world, file, 'for the attic')).toMatchObject({ added: files, damaged: [] });
    const entry = `journal/${run}/${first}`;
    const archive = packTar([{ name: entry, bytes: Buffer.from('not what was written') }], 0);
    const bent = path.join(tempFolder(), 'bent.age');
    fs.writeFileSync(bent, await sealWithPassphrase(archive, 'for the attic', 10));
    expect(await restoreBackup(world, bent, 'for the attic')).toMatchObject({ added: 0, damaged: [entry] });
  });

  it('from before a passphrase was set leaves it set, and from after it was taken away leaves it away', async () => {
    const journal = await opened();
    const { world } = journal;
    const forms = () => fs.readdirSync(path.dirname(keyPath(world, 'a', 'key'))).sort();
    const before = path.join(tempFolder(), 'before.age');
    const after = path.join(tempFolder(), 'after.age');
    await writeBackup(world, before, 'for the attic');
    await lockKey(openKeyring(world), 'a', 'a few quiet words', async () => null);
    await writeBackup(world, after, 'for the attic');
    const locked = forms();
    await restoreBackup(world, before, 'for the attic');
    expect(forms()).toEqual(locked);
    expect(openKeyring(world).protection('a')).toBe('locked');
    expect(await texts(journal, 'a')).toEqual([]);
    await unlockKey(openKeyring(world), 'a', async () => 'a few quiet words');
    const open = forms();
    await restoreBackup(world, after, 'for the attic');
    expect(forms()).toEqual(open);
    expect(await texts(journal, 'a')).toEqual(['Ana said', 'Ben said']);
  });

  it('F15: of a home stopped halfway in locking brings back the locked key alone', async () => {
    const { world } = await opened();
    const open = fs.readFileSync(keyPath(world, 'a', 'key'));
    await lockKey(openKeyring(world), 'a', 'a few quiet words', async () => null);
    fs.writeFileSync(keyPath(world, 'a', 'key'), open);
    const file = path.join(tempFolder(), 'backup.age');
    await writeBackup(world, file, 'for the attic');
    const other = tempWorld();
    await restoreBackup(other, file, 'for the attic');
    expect(fs.existsSync(keyPath(other, 'a', 'key.age'))).toBe(true);
    expect(fs.existsSync(keyPath(other, 'a', 'key'))).toBe(false);
  });

  it('cut short says so, and changes nothing', async () => {
    const journal = await opened();
    const file = path.join(tempFolder(), 'backup.age');
    await writeBackup(journal.world, file, 'for the attic');
    fs.truncateSync(file, fs.statSync(file).size - 700);
    const world = tempWorld();
    await expect(restoreBackup(world, file, 'for the attic')).rejects.toThrow('cut short or damaged');
    expect(filesBelow(world.paths.data)).toEqual([]);
  });

  it('merges, overwrites nothing, and refuses the backup of others', async () => {
    const journal = await opened();
    keepJourney(journal.world, run, { text: 'old\n', from: '/courses/ours.md', themes: null });
    const file = path.join(tempFolder(), 'backup.age');
    await writeBackup(journal.world, file, 'x');
    keepJourney(journal.world, run, { text: 'new\n', from: '/courses/ours.md', themes: null });
    await appendEvent(journal, answer('a', 1, 'later', { day: 2 }));
    const restored = await restoreBackup(journal.world, file, 'x');
    expect(restored.kept).toEqual([keptJourneyPath(journal.world, run)]);
    expect(await texts(journal, 'a')).toEqual(['Ana said', 'Ben said', 'later']);
    const others = tempWorld();
    await createKeys(others, names);
    const before = filesBelow(others.paths.data);
    await expect(restoreBackup(others, file, 'x')).rejects.toThrow('other keys');
    expect(filesBelow(others.paths.data)).toEqual(before);
  });

  it('packs what tar unpacks, and unpacks nothing but plain files', () => {
    const folder = tempFolder();
    const long = `journal/${'r'.repeat(90)}/001-a-q1-${'0'.repeat(32)}.age`;
    const files = [
      { name: 'keys/a.pub', bytes: Buffer.from('one') },
      { name: long, bytes: Buffer.alloc(1000, 7) },
    ];
    const archive = packTar(files, 1_700_000_000);
    execFileSync('tar', ['x', '-C', folder], { input: archive });
    expect(fs.readFileSync(path.join(folder, long))).toEqual(Buffer.alloc(1000, 7));
    expect(unpackTar(archive)).toEqual(files);
    expect(unpackTar(archive.subarray(0, 700))).toBeNull();
    fs.symlinkSync('/etc/passwd', path.join(folder, 'link'));
    expect(unpackTar(execFileSync('tar', ['c', '-C', folder, 'link']))).toBeNull();
  });
});

describe('import', () => {
  it('adds what is missing, once, as the words of their authors', async () => {
    const journal = await opened();
    await appendEvent(journal, pass('a', 2));
    const { entries } = await readJournal(again(journal), { run, as: ['a'] });
    const answers = visibleTo('a', currentAnswers(entries));
    const file = exportOf({
      exportedAt: stamp().at,
      by: 'a',
      names,
      runs: [{ run, title: 'T', answers, notes: [] }],
    });
    const parsed: unknown = JSON.parse(JSON.stringify(file));
    expect(await importExport(again(journal), parsed)).toEqual({ added: 0, same: 3, skipped: 0 });
    const world = tempWorld();
    const other = openJournal(world, await createKeys(world, names));
    expect(await importExport(other, parsed)).toEqual({ added: 3, same: 0, skipped: 0 });
    expect(await importExport(again(other), parsed)).toEqual({ added: 0, same: 3, skipped: 0 });
    expect(await texts(other, 'a')).toEqual(['Ana said', null]);
  });

  it('B22: gives answers to the same person where the two names were typed the other way round', async () => {
    const journal = await opened();
    const { entries } = await readJournal(journal, { run, as: ['a'] });
    const answers = visibleTo('a', currentAnswers(entries)).filter(({ by }) => by === 'a');
    const file = exportOf({
      exportedAt: stamp().at,
      by: 'a',
      names,
      runs: [{ run, title: 'T', answers, notes: [] }],
    });
    const world = tempWorld();
    const other = openJournal(world, await createKeys(world, { a: 'ben ', b: 'Ana' }));
    await importExport(other, JSON.parse(JSON.stringify(file)));
    expect(await texts(other, 'b')).toContain('Ana said');
    expect(await texts(other, 'a')).toEqual([]);
  });

  const exportBy = (theirs: { a: string; b: string }, by: 'a' | 'b', text: string) => {
    const about = { part: 'question', index: 1 } as const;
    const said = { by, day: 1, about, question: 'Q?', text, share: 'mine', ...stamp() } as const;
    const head = { format: 'journey-export', schema: 1, exportedAt: stamp().at, by, names: theirs } as const;
    return { ...head, runs: [{ run, title: 'T', answers: [said] }] };
  };

  it('B22: takes no words of a name that nobody here has, until it is said whose they are', async () => {
    const journal = await tempJournal();
    const file = exportBy({ a: 'Eva', b: 'Ben' }, 'a', 'Eva alone');
    await expect(importExport(journal, file)).rejects.toMatchObject({ exitCode: 65 });
    expect(entryNames(journal.world, run)).toEqual([]);
    await importExport(journal, file, new Map([['eva', 'b']]));
    expect(await texts(journal, 'b')).toEqual(['Eva alone']);
    expect(await texts(journal, 'a')).toEqual([]);
  });

  it('B22: meets a partner by a name they had before', async () => {
    const world = tempWorld();
    await createKeys(world, { a: 'Ben', b: 'Ana' });
    fs.appendFileSync(keyPath(world, 'b', 'pub'), '# formerly Eva\n');
    const journal = openJournal(world, openKeyring(world));
    await importExport(journal, exportBy({ a: 'eva', b: 'Ben' }, 'a', 'Eva alone'));
    expect(await texts(journal, 'b')).toEqual(['Eva alone']);
    expect(await texts(journal, 'a')).toEqual([]);
  });

  it('B22: asks nothing about a name that said nothing', async () => {
    const journal = await tempJournal();
    await importExport(journal, exportBy({ a: 'Ana', b: 'Benjamin' }, 'a', 'Ana alone'));
    expect(await texts(journal, 'a')).toEqual(['Ana alone']);
  });

  it('refuses anything else, and adds nothing then', async () => {
    const journal = await tempJournal();
    const file = {
      format: 'journey-export',
      schema: 1,
      exportedAt: '',
      by: 'a',
      names,
      runs: [{ run: '../x', title: '', answers: [] }],
    };
    await expect(importExport(journal, file)).rejects.toThrow('not an export');
    await expect(importExport(journal, { hello: 1 })).rejects.toThrow('not an export');
  });

  it('writes an export 0600 and never over another file', () => {
    const file = path.join(tempFolder(), 'out.json');
    const world = tempWorld();
    writeNewFile(world, file, '{}');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(() => writeNewFile(world, file, 'other')).toThrow('already there');
    expect(fs.readFileSync(file, 'utf8')).toBe('{}');
    expect(fs.readdirSync(path.dirname(file))).toEqual(['out.json']);
  });
});

describe('doctor', () => {
  it('finds nothing in a sound home', async () => {
    const journal = await opened();
    const { findings, checked } = await examine(journal.world, journal.keyring);
    expect(findings).toEqual([]);
    expect(checked).toBeGreaterThan(8);
  });

  it('names every damaged file, goes on with the others, and touches nothing', async () => {
    const journal = await opened();
    const folder = runFolder(journal.world, run);
    const first = path.join(folder, fs.readdirSync(folder)[1] ?? '');
    fs.writeFileSync(first, fs.readFileSync(first).subarray(0, 500));
    fs.writeFileSync(path.join(folder, 'Icon\r'), '', { mode: 0o600 });
    fs.writeFileSync(path.join(folder, `.tmp-1-${'0'.repeat(16)}`), '', { mode: 0o600 });
    fs.chmodSync(keyPath(journal.world, 'b', 'key'), 0o644);
    fs.copyFileSync(keyPath(journal.world, 'b', 'key'), keyPath(journal.world, 'a', 'key'));
    const before = filesBelow(journal.world.paths.data).map((file) => [file, fs.statSync(file).mtimeMs]);
    const { findings } = await examine(journal.world, openKeyring(journal.world));
    const problems = new Map(findings.map((one) => [path.basename(one.path), one.problem]));
    expect(problems.get(path.basename(first))).toContain('check sum');
    expect(problems.get('Icon\r')).toContain('name');
    expect(problems.get(`.tmp-1-${'0'.repeat(16)}`)).toContain('left behind');
    expect(problems.get('b.key')).toContain('read it');
    expect(problems.get('a.key')).toContain('belong');
    expect(filesBelow(journal.world.paths.data).map((file) => [file, fs.statSync(file).mtimeMs])).toEqual(
      before,
    );
  });
});

describe('doctor looks beyond the journal', () => {
  const problemsIn = async (journal: Journal) => {
    const { findings } = await examine(journal.world, openKeyring(journal.world));
    return new Map(findings.map((one) => [path.relative(journal.world.paths.data, one.path), one.problem]));
  };

  it('at half-written answers and the key they are sealed to', async () => {
    const journal = await opened();
    const { world } = journal;
    const drafts = openDrafts(world, journal.keyring);
    for (const slot of ['q1', 'q2', 'q3'])
      drafts.typed({ run, day: 2, who: 'a', slot }, { text: 'x', cursor: 1 });
    await drafts.flush();
    expect(await problemsIn(journal)).toEqual(new Map());
    const file = (slot: string) => draftPath(world, { run, day: 2, who: 'a', slot });
    const bytes = fs.readFileSync(file('q1'));
    fs.writeFileSync(file('q1'), 'not age');
    fs.writeFileSync(file('q2'), bytes.subarray(0, bytes.length - 20));
    fs.renameSync(file('q3'), `${file('q3')}.damaged-2026`);
    const found = await problemsIn(journal);
    const drafted = (slot: string, end = '') => path.relative(world.paths.data, file(slot) + end);
    expect(found.get(drafted('q1'))).toContain('not a whole age file');
    expect(found.get(drafted('q2'))).toContain('not a whole age file');
    expect(found.get(drafted('q3', '.damaged-2026'))).toContain('set aside');
    expect(found.size).toBe(3);
    fs.writeFileSync(path.join(world.paths.state, 'draft.key'), 'junk', { mode: 0o600 });
    expect((await problemsIn(journal)).get('../state/draft.key')).toBe('it cannot be read');
  });

  it('at recovery keys, at what lies beside the runs, and at whose the files are', async () => {
    const journal = await opened();
    const { world } = journal;
    fs.writeFileSync(keyPath(world, 'a', 'recovery.age'), 'junk', { mode: 0o600 });
    fs.writeFileSync(path.join(world.paths.data, 'journal', 'Stray.txt'), '', { mode: 0o600 });
    const found = await problemsIn(journal);
    expect(found.get('keys/a.recovery.age')).toContain('not a whole age file');
    expect(found.get('journal/Stray.txt')).toContain('name');
    expect(found.size).toBe(2);
    const others = { ...world, uid: (world.uid ?? 0) + 1 };
    const { findings } = await examine(others, openKeyring(others));
    expect(findings.filter(({ problem }) => problem.includes('another account')).length).toBeGreaterThan(8);
  });

  it('and goes on where a folder cannot be looked into', async () => {
    const journal = await opened();
    const { world } = journal;
    const closed = path.join(world.paths.state, 'drafts');
    const readdirSync = ((folder: string, ...rest: []) => {
      if (folder === closed) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return fs.readdirSync(folder, ...rest);
    }) as typeof fs.readdirSync;
    const { findings, checked } = await examine(
      { ...world, fs: { ...world.fs, readdirSync } },
      journal.keyring,
    );
    expect(findings.map((one) => [one.path, one.problem])).toEqual([[closed, 'it cannot be read']]);
    expect(checked).toBeGreaterThan(8);
  });
});

describe('the place of a sitting', () => {
  it('comes back, and is set aside when damaged', () => {
    const world = tempWorld();
    expect(loadPlaces(world, run)).toEqual([]);
    savePlace(world, run, { day: 3 });
    expect(loadPlaces(world, run)).toEqual([{ day: 3 }]);
    fs.writeFileSync(path.join(world.paths.state, 'place.json'), '{"run":');
    expect(loadPlaces(world, run)).toEqual([]);
    expect(fs.readdirSync(world.paths.state)[0]).toContain('place.json.damaged-');
  });

  it('F11: is one for each day of each run, the newest first', () => {
    const world = tempWorld();
    const at = (day: number, step: string) => ({ day, step });
    savePlace(world, run, at(3, 'stem/1/a'));
    savePlace(world, 'another', at(3, 'step/9'));
    savePlace(world, run, at(18, 'step/4'));
    savePlace(world, run, at(3, 'stem/2/a'));
    expect(loadPlaces(world, run)).toEqual([at(3, 'stem/2/a'), at(18, 'step/4')]);
    dropPlace(world, run, 3);
    dropPlace(world, run, 3);
    expect(loadPlaces(world, run)).toEqual([at(18, 'step/4')]);
    expect(loadPlaces(world, 'another')).toEqual([at(3, 'step/9')]);
  });

  it('that version 0.1 kept is read', () => {
    const world = tempWorld();
    fs.mkdirSync(world.paths.state, { recursive: true });
    const old = { run, place: { day: 2, step: 'stem/1/a' } };
    fs.writeFileSync(path.join(world.paths.state, 'place.json'), JSON.stringify(old));
    expect(loadPlaces(world, run)).toEqual([old.place]);
  });
});

describe('the sweep of the editor folder', () => {
  it('F9: follows no link and leaves names that are not its own', () => {
    const world = tempWorld();
    const elsewhere = tempFolder();
    const foreign = path.join(world.paths.state, 'editor', 'notes');
    fs.writeFileSync(path.join(elsewhere, 'letter.txt'), 'dear');
    fs.mkdirSync(foreign, { recursive: true });
    fs.writeFileSync(path.join(foreign, 'n.txt'), 'note');
    for (const name of ['zzz', '999999999-0123456789abcdef']) {
      fs.symlinkSync(elsewhere, path.join(world.paths.state, 'editor', name));
    }
    sweepEditorFolder(world);
    expect(fs.readdirSync(elsewhere)).toEqual(['letter.txt']);
    expect(fs.readdirSync(foreign)).toEqual(['n.txt']);
  });
});

describe('folders that are links', () => {
  it('B5, F20: are written through and judged by what they lead to', async () => {
    const world = tempWorld();
    const elsewhere = path.join(tempFolder(), 'journal');
    fs.mkdirSync(elsewhere, { mode: 0o755 });
    fs.mkdirSync(world.paths.data, { recursive: true, mode: 0o700 });
    fs.symlinkSync(elsewhere, path.join(world.paths.data, 'journal'));
    const journal = openJournal(world, await createKeys(world, names));
    await appendEvent(journal, answer('a', 1, 'On another disk'));
    expect(fs.readdirSync(path.join(elsewhere, run))).toHaveLength(1);
    expect(await texts(journal, 'a')).toEqual(['On another disk']);
    expect(fs.statSync(elsewhere).mode & 0o777).toBe(0o700);
    expect((await examine(world, openKeyring(world))).findings).toEqual([]);
    fs.chmodSync(elsewhere, 0o755);
    const { findings } = await examine(world, openKeyring(world));
    expect(findings.map(({ path: file }) => file)).toEqual([path.join(world.paths.data, 'journal')]);
  });
});

describe('the lock of a sitting', () => {
  const other = (pid: number, start: string | null, alive: boolean) => {
    const world = tempWorld();
    fs.mkdirSync(world.paths.state, { recursive: true });
    fs.writeFileSync(
      path.join(world.paths.state, 'sitting.lock'),
      JSON.stringify({ pid, start, terminal: '/dev/pts/7' }),
    );
    const processes = { ...world.processes, isAlive: () => alive, startOf: () => 'boot 42' };
    return { ...world, processes };
  };

  it('names the other terminal, and is free again after', () => {
    const world = tempWorld();
    const lock = takeSittingLock(world);
    expect(() => takeSittingLock(world)).toThrow(JourneyError);
    lock.release();
    takeSittingLock(world).release();
    expect(fs.readdirSync(world.paths.state)).toEqual([]);
  });

  it('is busy with a living holder', () => {
    try {
      takeSittingLock(other(123, 'boot 42', true));
      expect.unreachable();
    } catch (error) {
      expect((error as JourneyError).exitCode).toBe(75);
      expect((error as JourneyError).message).toContain('/dev/pts/7');
    }
  });

  it('is taken over from a program that is gone, also when its number is used again', () => {
    takeSittingLock(other(123, 'boot 42', false)).release();
    takeSittingLock(other(123, 'boot 7', true)).release();
  });

  it('is taken over when it is damaged', () => {
    const world = tempWorld();
    fs.mkdirSync(world.paths.state, { recursive: true });
    fs.writeFileSync(path.join(world.paths.state, 'sitting.lock'), '\0\0');
    takeSittingLock(world).release();
  });

  it('knows real programs', async () => {
    const { processes } = tempWorld();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const pid = child.pid ?? 0;
    expect(processes.isAlive(pid)).toBe(true);
    if (process.platform === 'linux') expect(processes.startOf(pid)).not.toBe(processes.startOf(process.pid));
    child.kill('SIGKILL');
    await new Promise((gone) => child.on('exit', gone));
    expect(processes.isAlive(pid)).toBe(false);
  });
});

describe("the couple's own editor", () => {
  it('gets a file of its own, which goes with everything beside it', () => {
    const world = tempWorld();
    const file = editorFile(world, 'so far');
    expect(fs.statSync(file.path).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.dirname(file.path)).mode & 0o777).toBe(0o700);
    fs.writeFileSync(file.path, 'so far and on');
    fs.writeFileSync(`${file.path}~`, 'so far');
    expect(file.read()).toBe('so far and on');
    file.remove();
    expect(filesBelow(world.paths.state)).toEqual([]);
  });

  it('F12: what a killed program left there is swept, what a living one uses is not', () => {
    const world = tempWorld();
    const gone = { ...world, processes: { ...world.processes, pid: 999_999, isAlive: () => false } };
    const living = { ...world, processes: { ...world.processes, pid: process.ppid } };
    editorFile(gone, 'MARKER');
    const used = editorFile(living, 'in use');
    sweepEditorFolder({
      ...world,
      processes: { ...world.processes, isAlive: (pid) => pid === process.ppid },
    });
    expect(filesBelow(world.paths.state)).toEqual([used.path]);
  });

  const command = (env: NodeJS.ProcessEnv, setting: string | null = null) =>
    editorCommand(env, 'linux', setting, '/f');

  it('is the one that was named, else vi as with git (F66)', () => {
    expect(command({ EDITOR: 'micro', VISUAL: '' })).toMatchObject({ command: 'micro', args: ['/f'] });
    expect(command({ EDITOR: 'ed', VISUAL: 'code --wait' })).toMatchObject({
      command: 'code',
      args: ['--wait', '/f'],
    });
    expect(command({ EDITOR: 'ed' }, 'hx')).toMatchObject({ command: 'hx', chosen: true });
    expect(command({})).toMatchObject({ command: 'vi', chosen: false });
    expect(editorCommand({}, 'win32', null, 'f')).toMatchObject({ command: 'notepad', chosen: false });
    expect(command({ TERM: 'dumb' })).toBeNull();
  });

  it.each([
    [`'/some where/My Editor (x86)/ed.sh' --wait`, '/some where/My Editor (x86)/ed.sh', ['--wait']],
    [`"/some where/My Editor (x86)/ed.sh" --wait`, '/some where/My Editor (x86)/ed.sh', ['--wait']],
    ['/some\\ where/ed.sh --wait', '/some where/ed.sh', ['--wait']],
    [`/some' 'where/"ed".sh -a "b \\"c\\" $WHO"`, '/some where/ed.sh', ['-a', 'b "c" Ana']],
    ['~/bin/ed -t ~x', '/home/ana/bin/ed', ['-t', '~x']],
    ['$HOME/bin/ed', '/home/ana/bin/ed', []],
    [`ed ''`, 'ed', ['']],
  ])('reads %s as a shell does (B1)', (line, program, args) => {
    const env = { EDITOR: line, HOME: '/home/ana', WHO: 'Ana' };
    // A bare ~ that begins no path is for a shell to know.
    if (line.includes('~x')) return expect(command(env)?.command).toMatch(/^\/home\/ana|^\/bin\/sh$/);
    expect(command(env)).toMatchObject({ command: program, args: [...args, '/f'] });
  });

  it.each(['LANG=C vi', 'ed | tee x', 'f() { ed "$1"; }; f', '$(which ed)', 'ed "unfinished'])(
    'leaves %s to a shell (B1)',
    (line) => {
      expect(command({ EDITOR: line })).toMatchObject({
        command: '/bin/sh',
        args: ['-c', `${line} "$@"`, 'journey', '/f'],
      });
    },
  );

  it('is started so that it keeps nothing elsewhere', () => {
    const vim = command({ EDITOR: '/usr/bin/vim' });
    expect(vim?.args.join(' ')).toMatch(/-n .*-i NONE .*noswapfile.*nobackup.*noundofile.* \/f$/);
    // What is called vi is often vim with the person's own vimrc, whose swap and backup folders it would use.
    const vi = command({ EDITOR: 'vi' });
    expect(vi?.args.join(' ')).toMatch(/^-c set viminfo= noswapfile nobackup nowritebackup noundofile \/f$/);
  });
});
