import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { forgotten } from '../journal/answers.ts';
import { type EntryName, parseEntryName } from '../journal/entry-name.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import { storageWords } from '../words/storage.ts';
import { inspectSaved, savedPath } from './bookmark-fast.ts';
import { draftLimit, draftsFolder } from './drafts/draft-file.ts';
import { deviceKeyPath, hasWholeDraftKey } from './drafts/draft-key.ts';
import { isWholeDraft } from './drafts/load-draft.ts';
import { readEntryFile } from './entry-file.ts';
import { isRun, journalFolder, namesIn, runFolder, runs } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { openJournal } from './journal-store.ts';
import {
  hasWholePublic,
  identityAtHand,
  type Keyring,
  keyPath,
  keysFolder,
  openKeyring,
  readIdentity,
} from './keys.ts';
import { readIfThere } from './read-file.ts';
import type { World } from './world.ts';
import { exists, isTemporaryName } from './write-file.ts';

const words = storageWords.doctor;

export type Finding = {
  readonly path: string;
  /** What is wrong, to follow the path in a sentence. */
  readonly problem: string;
  readonly hint: string | null;
};

export type Examination = {
  /** How many files were looked at. */
  readonly checked: number;
  /** How many answers and passes were there that no key at hand opens. */
  readonly sealed: number;
  readonly findings: readonly Finding[];
};

/** The keys; null where there are none, and where they are broken, which `examine` then names. */
export function keysAsFound(world: World): Keyring | null {
  return partners.every((partner) => hasWholePublic(world, partner)) ? openKeyring(world) : null;
}

/**
 * Looks at everything: every entry's check sum and age header, and its content where a key is at
 * hand (unlock first to look further); keys, drafts, settings, and who can read the files. Changes
 * and removes nothing, and goes on past anything damaged.
 */
export async function examine(world: World, keyring: Keyring | null): Promise<Examination> {
  const findings: Finding[] = [];
  let checked = 0;
  let sealed = 0;
  for (const run of runs(world)) {
    const looked = await goingOn(runFolder(world, run), () => examineRun(world, run, keyring));
    findings.push(...looked.findings);
    checked += looked.checked;
    sealed += looked.sealed;
  }
  const rest = [
    await goingOn(journalFolder(world), () => examineStrays(world)),
    await goingOn(keysFolder(world), () => examineKeys(world)),
    await goingOn(draftsFolder(world), () => examineDrafts(world, keyring)),
    examineSettings(world),
    examineFolders(world),
    await keysBelong(world, keyring),
  ];
  for (const part of rest) {
    findings.push(...part.findings);
    checked += part.checked;
  }
  return { checked, sealed, findings };
}

type Part = { readonly checked: number; readonly findings: readonly Finding[] };

/** A part; where its folder cannot be looked into, that is what was found, and the others are looked at. */
async function goingOn<P extends Part>(folder: string, part: () => P | Promise<P>): Promise<P | Examination> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return { checked: 0, sealed: 0, findings: [found(folder, words.unreadable, words.hints.restore)] };
  }
}

/** What lies beside the runs and is none. */
function examineStrays(world: World): Part {
  const strays = namesIn(world, journalFolder(world)).filter((name) => !isRun(name));
  const findings = strays.map((name) => found(path.join(journalFolder(world), name), words.notOurName, null));
  return { checked: strays.length, findings };
}

async function examineRun(world: World, run: string, keyring: Keyring | null): Promise<Examination> {
  const folder = runFolder(world, run);
  const names = namesIn(world, folder);
  const findings: Finding[] = [];
  for (const name of names) findings.push(...(await examineEntry(world, path.join(folder, name), name)));
  if (keyring === null) return { checked: names.length, sealed: 0, findings };
  const inside = await examineInside(world, run, keyring, new Set(findings.map((one) => one.path)));
  return { checked: names.length, sealed: inside.sealed, findings: [...findings, ...inside.findings] };
}

async function examineEntry(world: World, file: string, name: string): Promise<readonly Finding[]> {
  if (isTemporaryName(name)) return [found(file, words.leftover, words.hints.nothing)];
  const entry = parseEntryName(name);
  if (entry === null) return [found(file, words.notOurName, null)];
  const bytes = readEntryFile(world, file, entry.id);
  if (bytes === null) return [];
  if (typeof bytes === 'string') return [found(file, bytes, words.hints.restore)];
  const { headerOf } = await import('./age/header.ts');
  const header = headerOf(bytes) === null ? [found(file, words.badHeader, words.hints.restore)] : [];
  return [...header, ...openToOthers(world, file, 'file')];
}

async function examineInside(world: World, run: string, keyring: Keyring, known: ReadonlySet<string>) {
  const readers = partners.filter((partner) => readableIdentity(world, keyring, partner) !== 'broken');
  const { entries, damaged, sealed } = await readJournal(openJournal(world, keyring), { run, as: readers });
  const findings = damaged
    .filter((one) => !known.has(one.path))
    .map((one) => found(one.path, one.reason, hintFor(one.reason)));
  const gone = forgotten(entries);
  const back = entryFiles(world, run).filter(({ name }) => /^[qs]/.test(name.slot) && gone.has(name.id));
  return { sealed, findings: [...findings, ...back.map(({ file }) => found(file, words.forgotten, null))] };
}

function hintFor(reason: string): string {
  return reason === words.notUnderstood ? words.hints.newer : words.hints.restore;
}

function entryFiles(
  world: World,
  run: string,
): readonly { readonly file: string; readonly name: EntryName }[] {
  const folder = runFolder(world, run);
  return namesIn(world, folder).flatMap((text) => {
    const name = parseEntryName(text);
    return name === null ? [] : [{ file: path.join(folder, text), name }];
  });
}

async function examineKeys(world: World): Promise<Part> {
  const names = namesIn(world, keysFolder(world));
  const findings = names.flatMap((name) => openToOthers(world, path.join(keysFolder(world), name), 'file'));
  for (const name of names.filter((one) => one.endsWith('.age')))
    findings.push(...(await sealedFile(world, path.join(keysFolder(world), name), words.hints.restore)));
  // A home without keys has nothing that could be broken.
  if (names.length > 0) for (const partner of partners) findings.push(...examineKey(world, partner));
  return { checked: names.length, findings };
}

function examineKey(world: World, partner: PartnerId): readonly Finding[] {
  if (!hasWholePublic(world, partner))
    return [found(keyPath(world, partner, 'pub'), words.unreadable, words.hints.restore)];
  const open = exists(world, keyPath(world, partner, 'key'));
  const locked = exists(world, keyPath(world, partner, 'key.age'));
  if (open && locked) return [found(keyPath(world, partner, 'key'), words.keyBoth, words.hints.lockAgain)];
  if (!open && !locked) return [found(keyPath(world, partner, 'key'), words.keyMissing, words.hints.restore)];
  return [];
}

/** Whether each private key that can be read belongs to the public one. */
async function keysBelong(world: World, keyring: Keyring | null): Promise<Part> {
  if (keyring === null) return { checked: 0, findings: [] };
  const { recipientOf } = await import('./age/sealing.ts');
  const findings: Finding[] = [];
  for (const partner of partners) {
    const identity = readableIdentity(world, keyring, partner);
    if (identity === null) continue;
    const belongs = identity !== 'broken' && (await recipientOf(identity)) === keyring.recipients[partner];
    if (!belongs)
      findings.push(found(keyPath(world, partner, 'key'), words.keyMismatch, words.hints.restore));
  }
  return { checked: 0, findings };
}

function readableIdentity(world: World, keyring: Keyring, partner: PartnerId): string | null {
  try {
    return readIdentity(world, partner) ?? identityAtHand(keyring, partner);
  } catch (error) {
    if (error instanceof JourneyError) return 'broken';
    throw error;
  }
}

async function examineDrafts(world: World, keyring: Keyring | null): Promise<Part> {
  const files = namesIn(world, draftsFolder(world)).map((name) => path.join(draftsFolder(world), name));
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await examineDraft(world, keyring, file)));
  if (!hasWholeDraftKey(world))
    findings.push(found(deviceKeyPath(world), words.unreadable, words.hints.draftKey));
  return { checked: files.length, findings };
}

async function examineDraft(
  world: World,
  keyring: Keyring | null,
  file: string,
): Promise<readonly Finding[]> {
  if (isTemporaryName(path.basename(file))) return [found(file, words.leftover, words.hints.nothing)];
  const rights = openToOthers(world, file, 'file');
  if (/\.damaged-/.test(file)) return [found(file, words.draftAside, words.hints.draft), ...rights];
  const header = await sealedFile(world, file, words.hints.draft);
  if (header.length > 0) return [...header, ...rights];
  const whole = await isWholeDraft(world, identitiesOf(world, keyring), file);
  return [...(whole ? [] : [found(file, words.badHeader, words.hints.draft)]), ...rights];
}

function identitiesOf(world: World, keyring: Keyring | null): readonly string[] {
  if (keyring === null) return [];
  const identities = partners.map((partner) => readableIdentity(world, keyring, partner));
  return identities.filter((one): one is string => one !== null && one !== 'broken');
}

/** Whether a file can be read and begins as an age file does. */
async function sealedFile(world: World, file: string, hint: string): Promise<readonly Finding[]> {
  const { headerOf } = await import('./age/header.ts');
  try {
    const bytes = readIfThere(world, file, draftLimit);
    return bytes === null || headerOf(bytes) !== null ? [] : [found(file, words.badHeader, hint)];
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return [found(file, error.kind === 'data' ? words.tooLarge : words.unreadable, hint)];
  }
}

function examineSettings(world: World): Part {
  const file = savedPath(world);
  const { kind } = inspectSaved(world);
  if (kind === 'missing') return { checked: 0, findings: [] };
  if (kind === 'fine') return { checked: 1, findings: openToOthers(world, file, 'file') };
  return { checked: 1, findings: [found(file, words.settings, words.hints.settings)] };
}

function examineFolders(world: World): Part {
  const { config, data, state } = world.paths;
  const own = [config, data, state, keysFolder(world), journalFolder(world), draftsFolder(world)];
  const folders = [...own, ...runs(world).map((run) => runFolder(world, run))];
  return { checked: 0, findings: folders.flatMap((folder) => openToOthers(world, folder, 'folder')) };
}

function openToOthers(world: World, file: string, kind: 'file' | 'folder'): readonly Finding[] {
  // Windows keeps rights elsewhere; its modes say nothing.
  if (world.uid === null) return [];
  try {
    const { mode, uid } = world.fs.lstatSync(file);
    if (uid !== world.uid) return [found(file, words.foreign, words.hints.foreign)];
    if ((mode & 0o077) === 0) return [];
  } catch {
    return [];
  }
  return kind === 'file'
    ? [found(file, words.modeFile, words.hints.modeFile)]
    : [found(file, words.modeFolder, words.hints.modeFolder)];
}

function found(file: string, problem: string, hint: string | null): Finding {
  return { path: file, problem, hint };
}
