import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { begin } from '../../src/commands/begin.ts';
import { done } from '../../src/commands/done.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { part } from '../../src/commands/part.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { restore } from '../../src/commands/restore.ts';
import { openWithPassphrase } from '../../src/storage/age/sealing.ts';
import { draftPath } from '../../src/storage/drafts/draft-file.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { unpackTar } from '../../src/storage/tar.ts';
import type { World as StorageWorld } from '../../src/storage/world.ts';
import { tempFolder, worldIn } from '../storage/temp-world.ts';
import { fakeWorld } from './fake-world.ts';

/** `journey part`: what each takes along, what stays, and what a kill in the middle leaves. */

const passphrase = 'a passphrase of her own';
const opened = { shared: 'Ana opened this.', kept: 'Ana keeps this.' };
const his = { shared: 'Ben opened this.', kept: 'Ben keeps this.' };

let home: string;
let file: string;

function world(storage: StorageWorld = worldIn(home)) {
  return {
    ...fakeWorld({ storage: () => storage }),
    env: { JOURNEY_BACKUP_PASSPHRASE: passphrase },
  };
}

async function said(run: (one: ReturnType<typeof world>) => Promise<number>, from = home): Promise<string> {
  const one = world(worldIn(from));
  expect(await run(one)).toBe(0);
  return one.shown();
}

const says = (as: string, question: number, answer: string, ours: boolean) =>
  said((one) => reflect(one, { as, day: 1, question, answer, ...(ours ? { ours } : {}) }));

async function inside(): Promise<ReadonlyMap<string, string>> {
  const opening = await openWithPassphrase(fs.readFileSync(file), passphrase);
  if (opening.kind !== 'opened') throw new Error(opening.kind);
  const files = unpackTar(opening.plaintext) ?? [];
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

beforeEach(async () => {
  home = tempFolder();
  file = path.join(home, 'ana.age');
  await said((one) => begin(one, 'first-steps', { names: 'Ana,Ben' }));
  await says('Ana', 1, opened.shared, true);
  await says('Ana', 2, opened.kept, false);
  await says('Ben', 1, his.shared, true);
  await says('Ben', 2, his.kept, false);
  await said((one) => done(one, { yes: true }));
});

const drafted = async (text: string) => {
  const storage = worldIn(home);
  const drafts = openDrafts(storage, openKeyring(storage));
  drafts.typed({ run: 'first-steps', day: 2, who: 'a', slot: 'q1' }, { text, cursor: 0 });
  await drafts.flush();
};

describe('journey part', () => {
  it('takes along what is theirs to read, and nothing else of the other', async () => {
    await drafted('Half a sentence of hers.');
    await said((one) => part(one, { as: 'Ana', out: file }));
    const files = await inside();
    const page = files.get('words.html') ?? '';
    for (const words of [opened.shared, opened.kept, his.shared]) expect(page).toContain(words);
    expect(page).not.toContain(his.kept);
    expect(files.get('half-written.txt')).toContain('Half a sentence of hers.');
    expect([...files.keys()].filter((name) => name.startsWith('keys/')).sort()).toEqual([
      'keys/a.key',
      'keys/a.pub',
      'keys/b.pub',
    ]);
    const ofBen = [...files.keys()].filter((name) => /\/001-b-q/.test(name));
    expect(ofBen.map((name) => name.slice(0, 28))).toEqual(['journal/first-steps/001-b-q1']);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(await said((one) => answers(one, { as: 'Ana' }))).toContain(opened.kept);
  });

  it('is restored into a home of their own, where they read what was theirs', async () => {
    await said((one) => part(one, { as: 'Ana', out: file, remove: true }));
    const own = tempFolder();
    await said((one) => restore(one, file), own);
    const read = await said((one) => answers(one, { as: 'Ana' }), own);
    for (const words of [opened.shared, opened.kept, his.shared]) expect(read).toContain(words);
    expect(read).not.toContain(his.kept);
    expect(await said((one) => answers(one, {}), own)).toContain(his.shared);
    expect(await said((one) => exportJournal(one, { format: 'md', as: 'Ana' }), own)).toContain(opened.kept);
    const restored = fs.readdirSync(own, { recursive: true }).map(String);
    expect(restored.filter((name) => /words\.html|b\.key/.test(name))).toEqual([]);
  });

  it('opens without this program', async () => {
    await said((one) => part(one, { as: 'Ana', out: file }));
    const opening = await openWithPassphrase(fs.readFileSync(file), passphrase);
    const folder = tempFolder();
    const tar = path.join(folder, 'x.tar');
    fs.writeFileSync(tar, opening.kind === 'opened' ? opening.plaintext : '');
    execFileSync('tar', ['xf', tar, '-C', folder]);
    expect(fs.readFileSync(path.join(folder, 'words.html'), 'utf8')).toContain(his.shared);
  });

  it('removes their own words alone, and only where they want it', async () => {
    await drafted('Half a sentence of hers.');
    expect(await said((one) => part(one, { as: 'Ana', out: file }))).toContain('Your words stay here');
    fs.rmSync(file);
    const told = await said((one) => part(one, { as: 'ana', out: file, remove: true }));
    expect(told).toContain('Removed: 2 answers and 1 draft.');
    const read = await said((one) => answers(one, { as: 'Ana' }));
    expect(read).not.toContain(opened.kept);
    expect(read).toContain(his.shared);
    const hisRead = await said((one) => answers(one, { as: 'Ben' }));
    for (const words of [his.shared, his.kept]) expect(hisRead).toContain(words);
    expect((await inside()).get('words.html')).toContain(opened.kept);
  });

  it('removes nothing where something of theirs is not in the file', async () => {
    const journal = path.join(home, 'data/journal/first-steps');
    const name = fs.readdirSync(journal).find((one) => one.startsWith('001-a-q2')) ?? '';
    fs.appendFileSync(path.join(journal, name), 'damage');
    const one = world();
    expect(await part(one, { as: 'Ana', out: file, remove: true })).toBe(0);
    expect(one.said()).toContain('nothing was removed here');
    expect(fs.existsSync(path.join(journal, name))).toBe(true);
    fs.rmSync(file);
    await drafted('x');
    const draft = draftPath(worldIn(home), { run: 'first-steps', day: 2, who: 'a', slot: 'q1' });
    fs.writeFileSync(draft, 'torn');
    const two = world();
    await part(two, { as: 'Ana', out: file, remove: true });
    expect(two.said()).toContain('A half-written answer of day 2 could not be read.');
    expect(await said((again) => answers(again, { as: 'Ana' }))).toContain(opened.shared);
  });

  it('overwrites nothing, and says what is missing where no one can be asked', async () => {
    fs.writeFileSync(file, 'mine');
    await expect(part(world(), { as: 'Ana', out: file, remove: true })).rejects.toMatchObject({
      kind: 'cannotCreate',
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
    for (const options of [{}, { as: 'Ana' }, { out: 'x.age' }])
      await expect(part(world(), options)).rejects.toMatchObject({ kind: 'usage' });
    const noPassphrase = { ...world(), env: {} };
    await expect(part(noPassphrase, { as: 'Ana', out: `${file}2` })).rejects.toMatchObject({ kind: 'usage' });
    expect(await said((one) => answers(one, { as: 'Ana' }))).toContain(opened.kept);
  });

  it('loses nothing when the disk fails at any call: each word is here, or in a whole file', async () => {
    for (let call = 1; ; call += 1) {
      const copy = tempFolder();
      fs.cpSync(home, copy, { recursive: true });
      const target = path.join(copy, 'ana.age');
      const stopped = stoppingAfter(worldIn(copy), call);
      const ended = await part(world(stopped.world), { as: 'Ana', out: target, remove: true }).then(
        () => true,
        () => false,
      );
      const here = await said((one) => answers(one, { as: 'Ana' }), copy);
      const whole = fs.existsSync(target) && (await holds(target));
      for (const words of [opened.shared, opened.kept])
        expect(whole || here.includes(words), `${words} after ${call} calls`).toBe(true);
      if (ended && !stopped.hasStopped()) break;
    }
  });
});

async function holds(target: string): Promise<boolean> {
  file = target;
  return (await inside()).get('words.html')?.includes(opened.kept) === true;
}

/** Everything that changes the disk fails from a call on, as if the program were gone. */
function stoppingAfter(real: StorageWorld, last: number) {
  let calls = 0;
  const changing = ['writeSync', 'linkSync', 'renameSync', 'unlinkSync', 'fsyncSync'] as const;
  const failing = Object.fromEntries(
    changing.map((name) => [
      name,
      (...args: unknown[]) => {
        calls += 1;
        if (calls > last) throw Object.assign(new Error('gone'), { code: 'EIO' });
        return (real.fs[name] as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
  const faulty = { ...real, fs: { ...real.fs, ...failing } as StorageWorld['fs'] };
  return { world: faulty, hasStopped: () => calls > last };
}
