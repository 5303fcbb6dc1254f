import fs from 'node:fs';
import path from 'node:path';
import { currentAnswers } from '../../src/journal/answers.ts';
import { open, recipientOf } from '../../src/storage/age/sealing.ts';
import { restoreBackup, writeBackup } from '../../src/storage/backup.ts';
import { draftPath, draftsFolder } from '../../src/storage/drafts/draft-file.ts';
import { readDeviceIdentity } from '../../src/storage/drafts/draft-key.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { importExport } from '../../src/storage/import-export.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import {
  lockKey,
  makeRecoveryKey,
  opensRecovery,
  recoverKey,
  unlockKey,
} from '../../src/storage/key-care.ts';
import { createKeys, isHalfLocked, keysFolder, openKeyring } from '../../src/storage/keys.ts';
import { unlockedIdentity } from '../../src/storage/unlocking.ts';
import type { World } from '../../src/storage/world.ts';
import { faultyFs } from '../storage/faulty-fs.ts';
import { answer, names, run, stamp, tempFolder, worldIn } from '../storage/temp-world.ts';
import { removeHome } from './children.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F15: `lock`, `unlock`, `recovery-key`, `restore` and `import` stopped at every call to the system:
 * from the n-th on, none reaches the disk, as a SIGKILL there would have it. Then the home is looked
 * at as the next start finds it, and the same is done once more, to its end.
 */

export type Care = { calls: number; stopped: number; lost: number; halfLocked: number; unfinished: number };

/** One kind of care: a home to begin with, what is done, and what has to hold whenever it is stopped. */
type Kind = {
  readonly name: string;
  /** Passphrases that Ana may have to give afterwards: the one before, the one after. */
  readonly passphrases: readonly string[];
  prepare(home: string): Promise<void>;
  run(world: World): Promise<void>;
  /** What is wrong once it was done to its end, besides what is wrong at any time. */
  finished(world: World): Promise<boolean>;
};

const said = 'What Ana wrote';
const half = 'What Ana was writing';
const draft = { run, day: 2, who: 'a', slot: 'q1' } as const;
const noPid = 4_194_305;

/** A home whose program has ended by the time anybody looks. */
const worldAt = (home: string, fileSystem: World['fs'] = fs): World => {
  const world = worldIn(home, fileSystem);
  return { ...world, processes: { ...world.processes, pid: noPid, isAlive: (pid) => pid !== noPid } };
};

async function written(home: string): Promise<void> {
  const world = worldAt(home);
  const keyring = await createKeys(world, names);
  await appendEvent(openJournal(world, keyring), answer('a', 1, said, { share: 'mine' }));
  const drafts = openDrafts(world, keyring);
  drafts.typed(draft, { text: half, cursor: half.length });
  await drafts.flush();
}

async function locked(home: string): Promise<void> {
  await written(home);
  await lockKey(openKeyring(worldAt(home)), 'a', 'before', async () => null);
}

const giving = (...phrases: readonly string[]) => {
  let at = 0;
  return async () => phrases[at++] ?? null;
};

const paper = new Map<string, string>();

/** A recovery key as it is made and kept; the paper is remembered by the home it is of. */
async function onPaper(world: World): Promise<void> {
  const made = await makeRecoveryKey(openKeyring(world), 'a', giving('before'));
  if (made === null) throw new Error('declined');
  paper.set(`${world.paths.data} shown`, made.secret);
  made.keep();
  paper.set(world.paths.data, made.secret);
}

async function withPaper(home: string): Promise<void> {
  await locked(home);
  await onPaper(worldAt(home));
}

const paperOf = (world: World) => paper.get(world.paths.data) ?? '';
const isLocked = async (world: World) =>
  openKeyring(world).protection('a') === 'locked' && !isHalfLocked(world, 'a');
const isOpen = async (world: World) => openKeyring(world).protection('a') === 'open';

/** A backup of a home with everything in it, made once. */
let backup: Promise<string> | null = null;
async function backupFile(): Promise<string> {
  const home = tempFolder();
  await withPaper(home);
  const file = path.join(tempFolder(), 'backup.age');
  await writeBackup(worldAt(home), file, 'attic');
  return file;
}

const exported = {
  ...{ format: 'journey-export', schema: 1, exportedAt: '2026-11-24T20:00:00.000Z', by: 'a' },
  names: { a: 'Ben', b: 'Ana' },
  runs: [{ run, title: 'T', answers: [3, 4, 5].map((index) => imported(index)) }],
};

function imported(index: number) {
  const { question, text, share, about, day } = answer('a', index, `Brought in ${index}`, { share: 'mine' });
  return { by: 'b', day, about, question, text, share, ...stamp() };
}

const kinds: readonly Kind[] = [
  {
    name: 'lock',
    passphrases: ['after'],
    prepare: written,
    run: async (world) => void (await lockKey(openKeyring(world), 'a', 'after', giving('after'))),
    finished: isLocked,
  },
  {
    name: 'lock anew',
    passphrases: ['before', 'after'],
    prepare: locked,
    run: async (world) => void (await lockKey(openKeyring(world), 'a', 'after', giving('before', 'after'))),
    finished: isLocked,
  },
  {
    name: 'unlock',
    passphrases: ['before'],
    prepare: locked,
    run: async (world) => void (await unlockKey(openKeyring(world), 'a', giving('before'))),
    finished: isOpen,
  },
  {
    name: 'recovery-key',
    passphrases: ['before'],
    prepare: withPaper,
    run: onPaper,
    finished: async (world) => opensRecovery(world, 'a', paperOf(world)),
  },
  {
    name: 'recovery-key --restore',
    passphrases: ['before'],
    prepare: withPaper,
    run: async (world) => recoverKey(world, 'a', paperOf(world), null),
    finished: isOpen,
  },
  {
    name: 'recovery-key --restore, with a passphrase',
    passphrases: ['before', 'after'],
    prepare: withPaper,
    run: async (world) => recoverKey(world, 'a', paperOf(world), 'after'),
    finished: isLocked,
  },
  {
    name: 'restore',
    passphrases: ['before'],
    prepare: async () => {},
    run: async (world) => {
      backup ??= backupFile();
      await restoreBackup(world, await backup, 'attic');
    },
    finished: async (world) => (await isLocked(world)) && (await textsOf(world, ['before'])).includes(said),
  },
  {
    name: 'import',
    passphrases: ['before'],
    prepare: locked,
    run: async (world) => {
      await importExport(openJournal(world, openKeyring(world)), exported);
    },
    finished: async (world) => {
      const texts = await textsOf(world, ['before']);
      return [3, 4, 5].every((index) => texts.filter((text) => text === `Brought in ${index}`).length === 1);
    },
  },
];

async function textsOf(world: World, passphrases: readonly string[]): Promise<readonly (string | null)[]> {
  const keyring = openKeyring(world);
  if (keyring.protection('a') === 'locked') {
    const identity = await unlockedIdentity(keyring, 'a', giving(...passphrases));
    if (identity === null || (await recipientOf(identity)) !== keyring.recipients.a) return [];
  }
  const { entries } = await readJournal(openJournal(world, keyring), { run, as: ['a'] });
  return currentAnswers(entries).map(({ text }) => text);
}

/** Whether a locked partner's key or half-written words lie open in a home that does not say so. */
async function liesOpen(world: World): Promise<boolean> {
  const keyring = openKeyring(world);
  // As every command that reads or writes begins.
  openJournal(world, keyring);
  if (keyring.protection('a') === 'open') return false;
  const names = fs
    .readdirSync(keysFolder(world))
    .filter((name) => name.startsWith('a.') || name.startsWith('.'));
  const plain = names.filter((name) =>
    fs.readFileSync(path.join(keysFolder(world), name), 'latin1').includes('SECRET-KEY'),
  );
  if (plain.length > 0 && !isHalfLocked(world, 'a')) return true;
  const device = readDeviceIdentity(world);
  if (device === null || !fs.existsSync(draftsFolder(world))) return false;
  for (const name of fs.readdirSync(draftsFolder(world))) {
    const opening = await open(fs.readFileSync(path.join(draftsFolder(world), name)), device);
    if (opening.kind === 'opened') return true;
  }
  return false;
}

async function isLost({ name, passphrases }: Kind, world: World): Promise<boolean> {
  // Nothing was there before a restore; what is missing comes with the next.
  if (name === 'restore') return false;
  const { secret, keeps } = { secret: paperOf(world), keeps: paper.get(`${world.paths.data} shown`) ?? '' };
  if (secret !== '') {
    const papers = await Promise.all([secret, keeps].map((one) => opensRecovery(world, 'a', one)));
    if (!papers.includes(true)) return true;
  }
  if (!fs.existsSync(draftPath(world, draft))) return true;
  const read = await openDrafts(world, openKeyring(world)).load(draft, giving(...passphrases));
  return read?.text !== half || !(await textsOf(world, passphrases)).includes(said);
}

/** Stops a kind of care at its n-th call; false when it ended before. */
async function stopAt(kind: Kind, template: string, at: number, sum: Care): Promise<boolean> {
  const home = tempFolder();
  fs.cpSync(template, home, { recursive: true });
  paper.set(worldAt(home).paths.data, paperOf(worldAt(template)));
  const faulty = faultyFs();
  faulty.fail(at, 'KILLED', Number.POSITIVE_INFINITY);
  const stopped = await kind.run(worldAt(home, faulty.fs)).then(
    () => false,
    () => true,
  );
  sum.calls += 1;
  sum.stopped += stopped ? 1 : 0;
  const after = worldAt(home);
  const there = fs.existsSync(path.join(after.paths.data, 'keys', 'b.pub'));
  if (there) {
    sum.halfLocked += (await liesOpen(after)) ? 1 : 0;
    sum.lost += (await isLost(kind, after)) ? 1 : 0;
  }
  await kind.run(worldAt(home));
  if (!(await kind.finished(after)) || (await liesOpen(after)) || (await isLost(kind, after)))
    sum.unfinished += 1;
  removeHome(home);
  return stopped;
}

/** `every`: only each so-manieth call is tried. */
export async function measureCare(every = 1): Promise<Care & Readonly<Record<string, number>>> {
  const sum: Care = { calls: 0, stopped: 0, lost: 0, halfLocked: 0, unfinished: 0 };
  for (const kind of kinds) {
    const template = tempFolder();
    await kind.prepare(template);
    let at = 0;
    while (await stopAt(kind, template, at, sum)) at += every;
  }
  return { kinds: kinds.length, ...sum };
}

export async function measure(_options: Measuring): Promise<Row> {
  const sum = await measureCare();
  const bad = sum.lost + sum.halfLocked + sum.unfinished;
  return { name: 'F15', figures: sum, ok: sum.stopped > 200 && bad === 0 };
}
