import { namesByDay, noteSlot } from '../journal/entry-name.ts';
import { currentNotes, isOfNotes, type NoteVersion, noteVersions } from '../journal/notes.ts';
import { partners } from '../model/couple.ts';
import { dayIn } from '../model/journey-summary.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { eitherIdentity } from '../storage/unlocking.ts';
import { jsonText } from '../views/json-text.ts';
import { type NotesOf, notesJson, notesView } from '../views/notes.ts';
import { noteCommandWords, readingWords } from '../words/commands.ts';
import { noteWords } from '../words/views.ts';
import { assertDay } from './answers.ts';
import { show } from './day-in-text.ts';
import { requireHere } from './here.ts';
import { passphraseFor } from './performer.ts';
import { allRuns, type RunToRead, runToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type NotesOptions = {
  readonly day?: number;
  readonly journey?: string;
  /** Every version, not the newest alone. */
  readonly history?: boolean;
  readonly json?: boolean;
  readonly write?: boolean;
  readonly text?: string;
  readonly as?: string;
};

/**
 * `journey notes`: what the two wrote together, of the journey or day that was named, or of all they ever
 * walked, the one they are in first. It belongs to both, so the key of either opens it.
 */
export async function notes(world: World, options: NotesOptions): Promise<number> {
  if (options.write === true || options.text !== undefined) {
    return await (await import('./write-note.ts')).writeNote(world, options);
  }
  const here = await requireHere(world);
  const { journey, day = null } = options;
  const isOne = journey !== undefined || day !== null;
  const runs = isOne ? [await runToRead(world, here, journey)] : (await allRuns(world, here)).toReversed();
  for (const run of runs) assertDay(day, run);
  const found = await notesIn(world, runs, options);
  if (options.json === true) {
    const all = found.flatMap((one) => notesJson(one.notes, of(one, false)));
    world.terminal.out(jsonText({ schema: 1, notes: all }));
    return 0;
  }
  if (found.length === 0) return 0;
  const look = world.terminal.look('out');
  const pages = found.map((one) => notesView(one.notes, of(one, runs.length > 1), look));
  await show(
    world,
    pages.flatMap((page, at) => (at === 0 ? page : ['', ...page])),
    true,
  );
  return 0;
}

type Found = { readonly run: RunToRead; readonly notes: readonly NoteVersion[] };

/** The runs with notes; asks for one passphrase where both have one, and only where there is something to show. */
async function notesIn(
  world: World,
  runs: readonly RunToRead[],
  { day, history, json }: NotesOptions,
): Promise<readonly Found[]> {
  const storage = world.storage();
  const withNotes = runs.flatMap((run) => {
    const names = [...namesByDay(entryNames(storage, run.here.run, day)).values()]
      .filter((ofDay) => ofDay.some(({ slot }) => slot === noteSlot))
      .flatMap((ofDay) => ofDay.filter(isOfNotes));
    return names.length === 0 ? [] : [{ run, names }];
  });
  if (withNotes.length === 0) {
    if (json !== true) say(world, day === undefined ? noteWords.none : noteWords.noneOfDay(day));
    return [];
  }
  const journal = await openForBoth(world);
  if (journal === null) return [];
  const found: Found[] = [];
  for (const { run, names } of withNotes) {
    const { entries, damaged } = await readJournal(journal, { run: run.here.run, as: partners, names });
    for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
    const shown = history === true ? noteVersions(entries) : currentNotes(entries);
    if (shown.length > 0) found.push({ run, notes: shown });
  }
  if (found.length === 0 && json !== true) say(world, noteWords.none);
  return found;
}

/** The journal with a key of either at hand; null, and said, where there is none. */
async function openForBoth(world: World): Promise<Journal | null> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  if ((await eitherIdentity(keyring, passphraseFor(world, 'reading'))) !== null)
    return openJournal(storage, keyring);
  note(world, noteCommandWords.locked(keyring.names.a, keyring.names.b));
  return null;
}

function of({ run: { here, journey } }: Found, named: boolean): NotesOf {
  const dayTitle = (day: number) => dayIn(journey, day)?.title ?? null;
  return { couple: here.couple, run: here.run, journey: named ? journey.title : null, dayTitle };
}
