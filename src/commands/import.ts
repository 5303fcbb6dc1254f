import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { plainName } from '../journal/people.ts';
import { findPartner, type PartnerId, partners } from '../model/couple.ts';
import { exportedNames, importExport, type SaidOfNames, unclearNames } from '../storage/import-export.ts';
import { openJournal } from '../storage/journal-store.ts';
import { type Keyring, openKeyring } from '../storage/keys.ts';
import { readPlainFile } from '../storage/read-file.ts';
import { askChoice } from '../terminal/setup-prompts.ts';
import { exportWords } from '../words/keep-safe.ts';
import { requireHere } from './here.ts';
import { orSayLeft } from './leaving.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/**
 * `journey import FILE`: answers of our own JSON export that are not here yet. Whose they are is told
 * by name; on a terminal a name that nobody here has is asked about.
 */
export async function importAnswers(
  world: World,
  file: string,
  options: { readonly asFrom?: readonly string[] } = {},
): Promise<number> {
  await requireHere(world);
  const storage = world.storage();
  const value = parsed(readPlainFile(storage, path.resolve(file), largestExport).toString('utf8'));
  if (value === null) throw new JourneyError('data', exportWords.notJson(file), exportWords.notJsonHint);
  const keyring = openKeyring(storage);
  const said = await saidOrAsked(world, keyring, value, saidBy(keyring, value, options.asFrom ?? []));
  if (said === null) {
    say(world, exportWords.nothingImported);
    return 0;
  }
  const { added, same, skipped } = await importExport(openJournal(storage, keyring), value, said);
  for (const name of exportedNames(value)) {
    const here = said.get(plainName(name));
    if (here !== undefined) say(world, exportWords.isHere(name, keyring.names[here]));
  }
  say(world, exportWords.imported(added, same, skipped));
  return 0;
}

/** What `--as-from` says, each "NAME IN THE FILE=NAME HERE". Throws JourneyError (usage). */
function saidBy(keyring: Keyring, value: unknown, given: readonly string[]): SaidOfNames {
  const names = exportedNames(value);
  return new Map(
    given.map((one) => {
      // A name may have an equals sign of its own.
      for (const name of names) {
        const here = one.startsWith(`${name}=`) ? one.slice(name.length + 1) : null;
        const partner = here === null ? null : partnerHere(keyring, here);
        if (partner !== null) return [plainName(name), partner] as const;
      }
      const example = exportWords.asFromExample(names[0] ?? '', keyring.names.a);
      throw new JourneyError('usage', exportWords.badAsFrom(one, names), example);
    }),
  );
}

function partnerHere({ names }: Keyring, name: string): PartnerId | null {
  return findPartner({ names }, name);
}

/** The same with what is answered about each name that is still unclear; null when one is neither of the two. */
async function saidOrAsked(
  world: World,
  keyring: Keyring,
  value: unknown,
  said: SaidOfNames,
): Promise<SaidOfNames | null> {
  const all = new Map(said);
  if (!world.terminal.canPrompt) return all;
  const choices = [
    ...partners.map((partner) => ({ name: keyring.names[partner], value: partner })),
    { name: exportWords.nobodyHere, value: null },
  ];
  for (const name of unclearNames(keyring, value, said)) {
    const partner = await orSayLeft(world, exportWords.nothingImported, () =>
      askChoice<PartnerId | null>(world.terminal, { message: exportWords.whoIs(name), choices }),
    );
    if (partner === null) return null;
    all.set(plainName(name), partner);
  }
  return all;
}

/** Far more than a lifetime of answers, and little enough to read at once. */
const largestExport = 64 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
