import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { parseEntryName } from '../journal/entry-name.ts';
import { storageWords as words } from '../words/storage.ts';
import { headerOf } from './age/header.ts';
import { openWithPassphrase, sealWithPassphrase } from './age/sealing.ts';
import { writingFailed } from './disk-error.ts';
import { entryLimit, readEntryFile } from './entry-file.ts';
import { entryId } from './entry-id.ts';
import { ensureFolder } from './folders.ts';
import { isRun, journalFolder, namesIn, runFolder, runs } from './journal-folder.ts';
import { refuseTaken, writeNewFile } from './new-file.ts';
import { pinnedHash } from './pinned-days.ts';
import { readIfThere, readPlainFile } from './read-file.ts';
import { packTar, type TarFile, unpackTar } from './tar.ts';
import type { World } from './world.ts';
import { replaceFile, writeNew } from './write-file.ts';

/**
 * One sealed file with the whole data folder: a tar archive under a passphrase, which also opens
 * with `age -d FILE | tar x`. It holds the keys, so its passphrase protects everything.
 */

const backupLimit = 1024 * 1024 * 1024;

/** What may stand in a backup, and where it goes; anything else in one is refused. */
const keyName = /^[ab]\.(?:pub|key|key\.age|recovery\.age)$/;
const journeyName = /^[a-z0-9][a-z0-9-]{0,99}\.md$/;

/** Which of our files go into one, by their names in it, and what else lies beside them. */
export type Packing = {
  readonly keeps: (name: string) => boolean;
  readonly also: readonly TarFile[];
};

const everything: Packing = { keeps: () => true, also: [] };

/** Pages to be read without this program, in what one of two takes along when they part; never put back. */
const pageName = /^(?:words\.html|half-written\.txt)$/;

/**
 * Writes a backup and returns how many files it holds, and the paths of entries that are damaged or
 * cannot be read, and so are not in it. Refuses to overwrite. Throws JourneyError: usage (empty
 * passphrase), cannotCreate (the file exists, or cannot be written), noInput (nothing to back up, or a
 * key cannot be read), io.
 */
export async function writeBackup(
  world: World,
  file: string,
  passphrase: string,
  packing = everything,
): Promise<{ readonly files: number; readonly left: readonly string[] }> {
  if (passphrase === '') throw new JourneyError('usage', words.emptyPassphrase, words.emptyPassphraseHint);
  const { files: ours, left } = collect(world, packing);
  const files = [...packing.also, ...ours];
  if (files.length === 0) throw new JourneyError('noInput', words.backupNothing);
  const archive = packTar(files, world.now().getTime() / 1000);
  writeNewFile(world, file, await sealWithPassphrase(archive, passphrase, world.passphraseWork));
  return { files: files.length, left };
}

/**
 * Refuses a backup of nothing, and a place that is taken, before a passphrase is typed and the sealing
 * waited for. Writing looks for itself. Throws JourneyError: noInput, cannotCreate.
 */
export function assertCanBackUp(world: World, file: string): void {
  const kept = ['keys', 'journeys'].flatMap((folder) => namesIn(world, path.join(world.paths.data, folder)));
  if (kept.length === 0 && runs(world).length === 0) throw new JourneyError('noInput', words.backupNothing);
  refuseTaken(world, file);
}

type Collected = { readonly files: readonly TarFile[]; readonly left: readonly string[] };

function collect(world: World, { keeps }: Packing): Collected {
  const { data } = world.paths;
  const inFolder = (folder: string, isOurs: (name: string) => boolean): TarFile[] =>
    namesIn(world, path.join(data, folder))
      .filter((name) => isOurs(name) && keeps(`${folder}/${name}`))
      .map((name) => ({
        name: `${folder}/${name}`,
        bytes: readPlainFile(world, path.join(data, folder, name), entryLimit),
      }));
  const rest = [
    ...inFolder('keys', (name) => keyName.test(name)),
    ...inFolder('journeys', (name) => journeyName.test(name)),
  ];
  const entries = runs(world).map((run) => entriesOf(world, run, keeps));
  return {
    files: [...rest, ...entries.flatMap(({ files }) => files)],
    left: entries.flatMap(({ left }) => left),
  };
}

/** A run's entries; one that is damaged is named, so that it keeps nobody from backing up the others. */
function entriesOf(world: World, run: string, keeps: Packing['keeps']): Collected {
  const files: TarFile[] = [];
  const left: string[] = [];
  for (const name of namesIn(world, runFolder(world, run))) {
    const id = parseEntryName(name)?.id;
    if (id === undefined || !keeps(`journal/${run}/${name}`)) continue;
    const file = path.join(runFolder(world, run), name);
    const bytes = readEntryFile(world, file, id);
    if (typeof bytes === 'string') left.push(file);
    else if (bytes !== null) files.push({ name: `journal/${run}/${name}`, bytes });
  }
  return { files, left };
}

export type Restored = {
  /** How many files were put back. */
  readonly added: number;
  /** How many were here already, the same. */
  readonly same: number;
  /** Files that differ from the backup's: the ones here were kept. */
  readonly kept: readonly string[];
  /** Files in the backup that are not what their names say; they were left out. */
  readonly damaged: readonly string[];
};

/**
 * Puts back what is missing; nothing that is here is overwritten or removed. Throws JourneyError:
 * data (wrong passphrase, not a backup, made with other keys; then nothing is changed), noInput,
 * cannotCreate, io. What the couple deleted since then comes back too: call `sweepForgotten` after.
 */
export async function restoreBackup(world: World, file: string, passphrase: string): Promise<Restored> {
  const files = await openBackup(world, file, passphrase);
  refuseOtherKeys(world, files);
  const result = { added: 0, same: 0, kept: [] as string[], damaged: [] as string[] };
  // The locked key first: where it is, the one in the open does not come back beside it.
  const locked = ({ name }: TarFile) => (name.endsWith('.key.age') ? 0 : 1);
  const kept = files.filter(({ name }) => !pageName.test(name));
  for (const one of kept.sort((first, second) => locked(first) - locked(second))) {
    if (!isWhole(one)) result.damaged.push(one.name);
    else if (isPrivateKeyHere(world, one.name)) result.same += 1;
    else putBack(world, one, result);
  }
  return result;
}

/** Looks whether there is a backup, before its passphrase is typed. Throws JourneyError: noInput, data. */
export function assertIsBackup(world: World, file: string): void {
  const start = readPlainFile(world, file, backupLimit).subarray(0, 21).toString('latin1');
  if (start !== 'age-encryption.org/v1') throw new JourneyError('data', words.backupNotOurs(file));
}

/** How many files a backup holds, after it was opened with its passphrase. Throws as `restoreBackup`. */
export async function countInBackup(world: World, file: string, passphrase: string): Promise<number> {
  return (await openBackup(world, file, passphrase)).length;
}

async function openBackup(world: World, file: string, passphrase: string): Promise<readonly TarFile[]> {
  const bytes = readPlainFile(world, file, backupLimit);
  if (headerOf(bytes) === null) throw new JourneyError('data', words.backupNotOurs(file));
  const opening = await openWithPassphrase(bytes, passphrase);
  if (opening.kind === 'not-for-this-key') {
    throw new JourneyError('data', words.backupWrongPassphrase, words.wrongPassphraseHint);
  }
  const files = opening.kind === 'opened' ? unpackTar(opening.plaintext) : null;
  if (opening.kind === 'damaged')
    throw new JourneyError('data', words.backupDamaged(file), words.backupDamagedHint);
  if (files === null || !files.every(({ name }) => isOurName(name))) {
    throw new JourneyError('data', words.backupNotOurs(file));
  }
  return files;
}

/** The only paths that are ever written from a backup: no `..`, no absolute path can pass. */
function isOurName(name: string): boolean {
  const [folder = '', ...rest] = name.split('/');
  const last = rest.at(-1) ?? '';
  if (pageName.test(name)) return true;
  if (folder === 'keys') return rest.length === 1 && keyName.test(last);
  if (folder === 'journeys') return rest.length === 1 && journeyName.test(last);
  return folder === 'journal' && rest.length === 2 && isRun(rest[0] ?? '') && parseEntryName(last) !== null;
}

function isWhole({ name, bytes }: TarFile): boolean {
  const last = path.posix.basename(name);
  const hash = parseEntryName(last)?.id ?? (name.startsWith('journeys/') ? pinnedHash(last) : null);
  return hash === null || entryId(bytes) === hash;
}

function refuseOtherKeys(world: World, files: readonly TarFile[]): void {
  for (const { name, bytes } of files) {
    if (!name.endsWith('.pub')) continue;
    const here = readIfThere(world, path.join(world.paths.data, name), 65_536);
    if (here !== null && recipientLine(here) !== recipientLine(bytes)) {
      throw new JourneyError('data', words.backupOtherKeys, words.backupOtherKeysHint);
    }
  }
}

function recipientLine(bytes: Uint8Array): string | undefined {
  return /^age1\S+/m.exec(Buffer.from(bytes).toString('utf8'))?.[0];
}

/** A private key that is here in one form, open or locked, must not come back in the other. */
function isPrivateKeyHere(world: World, name: string): boolean {
  const partner = /^keys\/([ab])\.key(?:\.age)?$/.exec(name)?.[1];
  if (partner === undefined) return false;
  const forms = [`${partner}.key`, `${partner}.key.age`];
  return forms.some((form) => readIfThere(world, path.join(world.paths.data, 'keys', form), 65_536) !== null);
}

function putBack(
  world: World,
  { name, bytes }: TarFile,
  result: { added: number; same: number; kept: string[] },
): void {
  const parts = name.split('/');
  const last = parts.pop() ?? '';
  const folder = folderFor(world, parts);
  if (writeNew(world, folder, last, bytes)) {
    result.added += 1;
    return;
  }
  const here = readPlainFile(world, path.join(folder, last), entryLimit);
  if (here.equals(bytes) || isSameKey(name, here, bytes)) result.same += 1;
  else if (name.startsWith('journeys/') && pinnedHash(last) !== null) {
    // Its name is its check sum, and the backup's was held against it: the one here is damaged.
    replaceFile(world, folder, last, bytes);
    result.added += 1;
  } else result.kept.push(path.join(folder, last));
}

/** A public key is the same whatever its owner was called when it was backed up. */
function isSameKey(name: string, here: Uint8Array, there: Uint8Array): boolean {
  return name.endsWith('.pub') && recipientLine(here) === recipientLine(there);
}

function folderFor(world: World, parts: readonly string[]): string {
  try {
    return ensureFolder(world, world.paths.data, ...parts);
  } catch (error) {
    throw writingFailed(error, journalFolder(world));
  }
}
