import fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentAnswers, visibleTo } from '../../../src/journal/answers.ts';
import { type PartnerId, partners } from '../../../src/model/couple.ts';
import { forget } from '../../../src/storage/forget.ts';
import { entryNames, runFolder } from '../../../src/storage/journal-folder.ts';
import { readJournal } from '../../../src/storage/journal-reading.ts';
import { appendEvent, entryPath, type Journal, openJournal } from '../../../src/storage/journal-store.ts';
import { keyPath, openKeyring } from '../../../src/storage/keys.ts';
import { openDay, releaseDue } from '../../../src/storage/opening.ts';
import { indexPath } from '../../../src/storage/search/index-file.ts';
import { searchIndex } from '../../../src/storage/search/search-index.ts';
import { takeBack } from '../../../src/storage/taking-back.ts';
import { answer, run, stamp, tempJournal, worldIn } from '../temp-world.ts';

/** A program that starts anew and remembers nothing. */
function restarted({ world }: Journal): Journal {
  return openJournal(world, openKeyring(world));
}

/** Reads as a search does, and keeps what was opened. */
async function searched(before: Journal, as: readonly PartnerId[] = ['a']): Promise<readonly string[]> {
  const journal = restarted(before);
  const index = searchIndex(journal.keyring, run);
  const { entries, damaged } = await readJournal(journal, { run, as, lately: index, openableOnly: true });
  expect(damaged).toEqual([]);
  index.keep();
  const [viewer = 'a'] = as;
  return visibleTo(viewer, currentAnswers(entries)).map(({ text }) => text ?? '');
}

/** The entries' content is gone, their names are not: what is read now was not opened again. */
function emptied({ world }: Journal): void {
  for (const name of entryNames(world, run)) fs.writeFileSync(entryPath(runFolder(world, run), name), '');
}

/** Something happens when a cache file is about to be written: its name asks for the program's number. */
function forgettingAt(happens: () => void): Journal['world']['processes'] {
  const { processes } = journal.world;
  return Object.defineProperty({ ...processes }, 'pid', {
    get: () => {
      happens();
      return processes.pid;
    },
  });
}

function removeEntry(id: string): void {
  const folder = runFolder(journal.world, run);
  for (const file of fs.readdirSync(folder).filter((one) => one.includes(id))) fs.rmSync(`${folder}/${file}`);
}

let journal: Journal;
const idOf = (by: PartnerId, about: string) =>
  entryNames(journal.world, run).find(({ who, slot }) => who === by && slot === about)?.id ?? '';
const fileOf = (who: PartnerId) => indexPath(journal.world, run, who);

beforeEach(async () => {
  journal = await tempJournal();
  await appendEvent(journal, answer('a', 1, 'By the river.'));
  await appendEvent(journal, answer('a', 2, 'Alone, mostly.', { share: 'mine' }));
  await appendEvent(journal, answer('b', 1, 'At the lighthouse.'));
});

describe('what a search opened', () => {
  it('is not opened again by the next one', async () => {
    expect(await searched(journal)).toEqual(['By the river.', 'Alone, mostly.']);
    emptied(journal);
    expect(await searched(journal)).toEqual(['By the river.', 'Alone, mostly.']);
  });

  it('takes in what was written since, and a correction counts', async () => {
    await searched(journal);
    await appendEvent(journal, answer('a', 1, 'By the sea.', { replaces: idOf('a', 'q1') }));
    expect(await searched(journal)).toEqual(['By the sea.', 'Alone, mostly.']);
    emptied(journal);
    expect(await searched(journal)).toEqual(['By the sea.', 'Alone, mostly.']);
  });

  it('holds what the other opened, as long as it is open', async () => {
    await openDay(journal, { run, day: 1, questions: 1, stamp: stamp() });
    const both = ['By the river.', 'At the lighthouse.', 'Alone, mostly.'];
    expect(await searched(journal)).toEqual(both);
    expect(await searched(journal, ['b'])).toEqual(['By the river.', 'At the lighthouse.']);
    emptied(journal);
    expect(await searched(journal)).toEqual(both);
    expect(await searched(journal, ['b'])).toEqual(['By the river.', 'At the lighthouse.']);
  });

  it('never shows what was taken back', async () => {
    await releaseDue(journal, { run, day: 1, questions: 1, stamp: stamp() });
    expect(await searched(journal)).toContain('At the lighthouse.');
    await takeBack(journal, { run, day: 1, by: 'b', ids: [idOf('b', 'q1')], stamp: stamp() });
    expect(await searched(journal)).not.toContain('At the lighthouse.');
  });

  it('is not readable as text, nor by others on this computer', async () => {
    await searched(journal, partners);
    for (const who of partners) {
      const bytes = fs.readFileSync(fileOf(who));
      // Long enough that sealed bytes do not hold one by chance.
      for (const word of ['river', 'lighthouse', 'question', '"kind"'])
        expect(bytes.includes(word)).toBe(false);
      expect(fs.statSync(fileOf(who)).mode & 0o777).toBe(0o600);
    }
  });

  it('has the same size whatever was said, and whether anything was', async () => {
    await searched(journal);
    const before = fs.statSync(fileOf('a')).size;
    await appendEvent(journal, answer('a', 3, 'No.'));
    await searched(journal);
    expect(fs.statSync(fileOf('a')).size).toBe(before);
    await appendEvent(journal, answer('a', 4, 'A long evening. '.repeat(40)));
    expect(await searched(journal)).toHaveLength(4);
    expect(fs.statSync(fileOf('a')).size).toBe(before);
  });

  it("is of no use with the other's key", async () => {
    await searched(journal, partners);
    fs.copyFileSync(fileOf('a'), fileOf('b'));
    emptied(journal);
    const index = searchIndex(journal.keyring, run);
    const ids = entryNames(journal.world, run).map(({ id }) => id);
    expect(ids.filter((id) => index.get(`b ${id}`) !== undefined)).toEqual([]);
    expect(ids.filter((id) => index.get(`a ${id}`) !== undefined)).toHaveLength(2);
  });

  it('says nothing without the key', async () => {
    await searched(journal);
    fs.rmSync(keyPath(journal.world, 'a', 'key'));
    expect(await searched(journal)).toEqual([]);
  });
});

describe('a damaged index', () => {
  it('is ignored and made anew, wherever it is changed or cut', async () => {
    await searched(journal);
    const whole = fs.readFileSync(fileOf('a'));
    // Each byte of the head and the end; of the rest, which is all of one kind, one in sixty-one.
    const places = [...whole.keys()].filter((at) => at < 512 || at >= whole.length - 64 || at % 61 === 0);
    for (const at of places) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      fs.writeFileSync(fileOf('a'), at % 2 === 0 ? changed : whole.subarray(0, at));
      const index = searchIndex(journal.keyring, run);
      for (const { id } of entryNames(journal.world, run)) expect(index.get(`a ${id}`)).toBe(undefined);
    }
    expect(await searched(journal)).toEqual(['By the river.', 'Alone, mostly.']);
    emptied(journal);
    expect(await searched(journal)).toEqual(['By the river.', 'Alone, mostly.']);
  });

  it('that cannot be kept is no fault', async () => {
    fs.mkdirSync(journal.world.paths.cache, { recursive: true });
    fs.writeFileSync(`${journal.world.paths.cache}/search`, 'not a folder');
    expect(await searched(journal)).toEqual(['By the river.', 'Alone, mostly.']);
  });
});

describe('forgetting', () => {
  const what = { run, day: 1, question: 1, by: 'a' } as const;

  it('takes the words out of what a search kept, at once', async () => {
    await searched(journal, partners);
    await forget(journal, { ...what, stamp: stamp() });
    expect(partners.filter((who) => fs.existsSync(fileOf(who)))).toEqual([]);
    expect(await searched(journal)).toEqual(['Alone, mostly.']);
  });

  it('takes also what a killed program left of it, and nothing of another run', async () => {
    await searched(journal);
    const [left, other] = [`${fileOf('a')}.4242`, indexPath(journal.world, `${run}~2`, 'a')];
    for (const file of [left, other]) fs.copyFileSync(fileOf('a'), file);
    await forget(journal, { ...what, stamp: stamp() });
    expect(fs.existsSync(left)).toBe(false);
    expect(fs.existsSync(other)).toBe(true);
  });

  it('holds against a search that keeps at the same moment', async () => {
    const index = searchIndex(restarted(journal).keyring, run);
    await readJournal(restarted(journal), { run, as: ['a'], lately: index, openableOnly: true });
    await forget(journal, { ...what, stamp: stamp() });
    index.keep();
    const kept = searchIndex(journal.keyring, run);
    expect(kept.knows(idOf('a', 'q2'))).toBe(true);
    // Forgotten while it is written: what the folder shows before and after differs.
    const q2 = idOf('a', 'q2');
    const slow = { ...journal.world, processes: forgettingAt(() => removeEntry(q2)) };
    const late = searchIndex(openKeyring(slow), run);
    await readJournal(openJournal(slow, openKeyring(slow)), { run, as: ['a', 'b'], lately: late });
    late.keep();
    expect(searchIndex(journal.keyring, run).knows(q2)).toBe(false);
  });

  it('is refused where they cannot be taken out', async () => {
    await searched(journal);
    const failing = {
      ...fs,
      unlinkSync: (file: fs.PathLike) => {
        if (String(file).includes('search')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        fs.unlinkSync(file);
      },
    };
    const world = worldIn(journal.world.paths.data.replace(/\/data$/, ''), failing);
    const again = openJournal(world, openKeyring(world));
    await expect(forget(again, { ...what, stamp: stamp() })).rejects.toMatchObject({ kind: 'cannotCreate' });
    expect(fs.existsSync(fileOf('a'))).toBe(true);
    await forget(journal, { ...what, stamp: stamp() });
    expect(fs.existsSync(fileOf('a'))).toBe(false);
  });

  it('leaves no dead entry in an index that another program kept meanwhile', async () => {
    await searched(journal);
    const kept = fs.readFileSync(fileOf('a'));
    const forgotten = idOf('a', 'q1');
    const knows = (id: string) => searchIndex(journal.keyring, run).get(`a ${id}`) !== undefined;
    await forget(journal, { ...what, stamp: stamp() });
    fs.writeFileSync(fileOf('a'), kept);
    expect(knows(forgotten)).toBe(true);
    expect(await searched(journal)).toEqual(['Alone, mostly.']);
    expect(knows(forgotten)).toBe(false);
    expect(knows(idOf('a', 'q2'))).toBe(true);
  });
});
