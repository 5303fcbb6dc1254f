import { namesByDay, noteSlot } from '../journal/entry-name.ts';
import { currentNotes, isOfNotes, type NoteVersion, noteVersions } from '../journal/notes.ts';
import { partners } from '../model/couple.ts';
import { dayIn } from '../model/journey-summary.ts';
import { entryNames, runsByTime } from '../storage/journal-folder.ts';
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
import { type RunToRead, runToRead } from './runs-to-read.ts';
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
 * `journey notes`: what the two wrote together, of the journey they are in or the one that was named. It
 * belongs to both, so the key of either opens it.
 */
export async function notes(world: World, options: NotesOptions): Promise<number> {
  if (options.write === true || options.text !== undefined) {
    return await (await import('./write-note.ts')).writeNote(world, options);
  }
  const here = await requireHere(world);
  const { journey, day = null, json } = options;
  const run = await runToRead(world, here, journey);
  assertDay(day, run);
  const found = await notesIn(world, run, options);
  if (json === true) world.terminal.out(jsonText({ schema: 1, notes: notesJson(found, of(run, false)) }));
  else if (found.length > 0)
    await show(world, notesView(found, of(run, journey !== undefined), world.terminal.look('out')), true);
  if (journey === undefined && day === null && json !== true) sayOthers(world, run.here.run);
  return 0;
}

/** A run's notes; asks for one passphrase where both have one, and only where there is something to show. */
async function notesIn(
  world: World,
  { here }: RunToRead,
  { day, history, json }: NotesOptions,
): Promise<readonly NoteVersion[]> {
  const byDay = [...namesByDay(entryNames(world.storage(), here.run, day)).values()];
  const withNotes = byDay.filter((ofDay) => ofDay.some(isNote));
  const none = () => {
    if (json !== true) say(world, day === undefined ? noteWords.none : noteWords.noneOfDay(day));
    return [];
  };
  if (withNotes.length === 0) return none();
  const journal = await openForBoth(world);
  if (journal === null) return [];
  const names = withNotes.flatMap((ofDay) => ofDay.filter(isOfNotes));
  const { entries, damaged } = await readJournal(journal, { run: here.run, as: partners, names });
  for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
  const shown = history === true ? noteVersions(entries) : currentNotes(entries);
  return shown.length === 0 ? none() : shown;
}

const isNote = ({ slot }: { readonly slot: string }) => slot === noteSlot;

/** The other journeys with notes, told by names. */
function sayOthers(world: World, own: string): void {
  const storage = world.storage();
  const others = runsByTime(storage).filter((run) => run !== own && entryNames(storage, run).some(isNote));
  if (others.length > 0) note(world, noteCommandWords.others(others));
}

/** The journal, once a key of either is at hand. Without one it says so and returns null. */
async function openForBoth(world: World): Promise<Journal | null> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  if ((await eitherIdentity(keyring, passphraseFor(world, 'reading'))) !== null)
    return openJournal(storage, keyring);
  note(world, noteCommandWords.locked(keyring.names.a, keyring.names.b));
  return null;
}

function of({ here, journey }: RunToRead, named: boolean): NotesOf {
  const dayTitle = (day: number) => dayIn(journey, day)?.title ?? null;
  return { couple: here.couple, run: here.run, journey: named ? journey.title : null, dayTitle };
}
