import path from 'node:path';
import { JourneyError } from '../../errors.ts';
import { partners } from '../../model/couple.ts';
import { storageWords } from '../../words/storage.ts';
import { inspectSaved, savedTarget } from '../bookmark-fast.ts';
import { draftsFolder } from '../drafts/draft-file.ts';
import { journalFolder, runFolder, runs } from '../journal-folder.ts';
import { hasWholePublic, type Keyring, keysFolder, openKeyring } from '../keys.ts';
import type { World } from '../world.ts';
import { examineDrafts } from './drafts.ts';
import { type Finding, found, openToOthers, type Part } from './finding.ts';
import { examineRun, examineStrays, examineThemes } from './journal.ts';
import { examineKeys, keysBelong } from './keys.ts';

const words = storageWords.doctor;

export type Examination = {
  /** How many files were looked at. */
  readonly checked: number;
  /** How many answers and passes were there that no key at hand opens. */
  readonly sealed: number;
  /** How many entries a later version wrote. They are not among the findings. */
  readonly newer: number;
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
  let newer = 0;
  for (const run of runs(world)) {
    const looked = await goingOn(runFolder(world, run), () => examineRun(world, run, keyring));
    findings.push(...looked.findings);
    checked += looked.checked;
    sealed += looked.sealed;
    newer += looked.newer;
  }
  const rest = [
    await goingOn(journalFolder(world), () => examineStrays(world)),
    await goingOn(path.join(world.paths.data, 'journeys'), () => examineThemes(world)),
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
  return { checked, sealed, newer, findings };
}

/** A part; where its folder cannot be looked into, that is what was found, and the others are looked at. */
async function goingOn<P extends Part>(folder: string, part: () => P | Promise<P>): Promise<P | Examination> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    return {
      checked: 0,
      sealed: 0,
      newer: 0,
      findings: [found(folder, words.unreadable, words.hints.restore)],
    };
  }
}

function examineSettings(world: World): Part {
  const file = savedTarget(world);
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
