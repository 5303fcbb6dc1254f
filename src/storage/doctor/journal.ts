import path from 'node:path';
import { forgottenNames } from '../../journal/answers.ts';
import { isKnownSlot, parseEntryName } from '../../journal/entry-name.ts';
import { partners } from '../../model/couple.ts';
import { storageWords } from '../../words/storage.ts';
import { headerOf } from '../age/header.ts';
import { readEntryFile } from '../entry-file.ts';
import { entryNames, isRun, journalFolder, namesIn, runFolder } from '../journal-folder.ts';
import { readJournal } from '../journal-reading.ts';
import { entryPath, openJournal } from '../journal-store.ts';
import type { Keyring } from '../keys.ts';
import { keptJourneyIds, keptThemes, keptThemesPath } from '../own-journeys.ts';
import { pinnedDays, pinnedPath, readPinned } from '../pinned-days.ts';
import type { World } from '../world.ts';
import { isTemporaryName } from '../write-file.ts';
import { type Finding, found, openToOthers, type Part } from './finding.ts';
import { readableIdentity } from './keys.ts';

const words = storageWords.doctor;

/** A run, with how many answers and passes no key at hand opens, and how many entries a later version wrote. */
export type RunPart = Part & { readonly sealed: number; readonly newer: number };

/** What lies beside the runs and is none. */
export function examineStrays(world: World): Part {
  const strays = namesIn(world, journalFolder(world)).filter((name) => !isRun(name));
  const findings = strays.map((name) => found(path.join(journalFolder(world), name), words.notOurName, null));
  return { checked: strays.length, findings };
}

/** The copies of courses' themes: one that cannot be read is why evenings are made from others. */
export function examineThemes(world: World): Part {
  const copies = keptJourneyIds(world).flatMap((id) => {
    const file = keptThemesPath(world, id);
    return file === null ? [] : [{ file, damaged: keptThemes(world, id) === 'damaged' }];
  });
  const findings = copies.flatMap(({ file, damaged }) =>
    damaged ? [found(file, words.themes, words.hints.restore)] : openToOthers(world, file, 'file'),
  );
  return { checked: copies.length, findings };
}

export async function examineRun(world: World, run: string, keyring: Keyring | null): Promise<RunPart> {
  const folder = runFolder(world, run);
  const names = namesIn(world, folder);
  const findings: Finding[] = [];
  for (const name of names) findings.push(...(await examineEntry(world, path.join(folder, name), name)));
  findings.push(...examinePinned(world, run));
  if (keyring === null) return { checked: names.length, sealed: 0, newer: newerNames(names), findings };
  const inside = await examineInside(world, run, keyring, new Set(findings.map((one) => one.path)));
  return { ...inside, checked: names.length, findings: [...findings, ...inside.findings] };
}

function newerNames(names: readonly string[]): number {
  const slots = names.flatMap((name) => parseEntryName(name)?.slot ?? []);
  return slots.filter((slot) => !isKnownSlot(slot)).length;
}

async function examineEntry(world: World, file: string, name: string): Promise<readonly Finding[]> {
  if (isTemporaryName(name)) return [found(file, words.leftover, words.hints.nothing)];
  const entry = parseEntryName(name);
  if (entry === null) return [found(file, words.notOurName, null)];
  const bytes = readEntryFile(world, file, entry.id);
  if (bytes === null) return [];
  if (typeof bytes === 'string') return [found(file, bytes, words.hints.restore)];
  const header = headerOf(bytes) === null ? [found(file, words.badHeader, words.hints.restore)] : [];
  return [...header, ...openToOthers(world, file, 'file')];
}

/** The texts of begun days: one that is not there, or not as it was kept, is why its day is shown as it is now. */
function examinePinned(world: World, run: string): readonly Finding[] {
  return [...pinnedDays(world, run)].flatMap(([day, hash]) => {
    const { kind } = readPinned(world, day, hash);
    if (kind === 'day' || kind === 'newer') return [];
    return [found(pinnedPath(world, hash), words.pinned[kind](day), words.hints.restore)];
  });
}

async function examineInside(world: World, run: string, keyring: Keyring, known: ReadonlySet<string>) {
  const readers = partners.filter((partner) => readableIdentity(world, keyring, partner) !== 'broken');
  const reading = await readJournal(openJournal(world, keyring), { run, as: readers });
  const { entries, damaged, sealed, newer } = reading;
  const findings = damaged
    .filter((one) => !known.has(one.path))
    .map((one) => found(one.path, one.reason, hintFor(one.reason)));
  const back = forgottenNames(entries, entryNames(world, run)).map((name) =>
    found(entryPath(runFolder(world, run), name), words.forgotten, null),
  );
  return { sealed, newer, findings: [...findings, ...back] };
}

function hintFor(reason: string): string {
  return reason === words.notUnderstood ? words.hints.newer : words.hints.restore;
}
