import { currentAnswers, openedToBoth, type Voice, visibleTo, voices } from '../journal/answers.ts';
import type { Entry } from '../journal/events.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { type Journal, openJournal } from '../storage/journal-store.ts';
import { type AskPassphrase, type Keyring, openKeyring, unlockedIdentity } from '../storage/keys.ts';
import { keepCopies, releaseDue } from '../storage/opening.ts';
import { readingWords } from '../words/commands.ts';
import { type Here, momentNow } from './here.ts';
import { questionsToOpen } from './opening-count.ts';
import { passphraseFor } from './performer.ts';
import type { World } from './world.ts';

/** Whose eyes read: one partner's, or (null) both together, who see what is open to both. */
export type Reader = { readonly as: PartnerId | null; readonly day: number | null };

export type Read = {
  readonly voices: readonly Voice[];
  readonly doneOn: ReadonlyMap<number, string>;
};

/**
 * What that reader may read, side by side. Asks for passphrases at most once per run; releases what
 * is due first, so that a day both finished on two evenings opens now. Damaged files are named on
 * stderr and the others read on.
 */
export async function readAs(
  world: World,
  here: Here,
  journey: JourneySummary,
  reader: Reader,
): Promise<Read> {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  const journal = openJournal(storage, keyring);
  const as = reader.as === null ? partners : [reader.as];
  await unlock(world, keyring, as, passphraseFor(world));
  await releaseDays(world, here, journey, journal, reader.day);
  const days = reader.day === null ? {} : { days: [reader.day] };
  const { entries, damaged } = await readJournal(journal, { run: here.run, as, ...days });
  const { at, zone, date } = momentNow(storage, here.saved);
  for (const one of as) await keepCopies(journal, { reader: one, entries, stamp: { at, zone, date } });
  for (const { path, reason } of damaged) world.terminal.err(readingWords.damaged(path, reason));
  const current = currentAnswers(entries);
  const visible = reader.as === null ? openedToBoth(current) : visibleTo(reader.as, current).filter(hasText);
  return { voices: voices(visible), doneOn: doneDates(entries) };
}

/** The calendar date on which each day was completed. */
function doneDates(entries: readonly Entry[]): ReadonlyMap<number, string> {
  return new Map(entries.flatMap(({ event }) => (event.kind === 'done' ? [[event.day, event.date]] : [])));
}

function hasText(answer: { readonly kind: 'answer' | 'pass' }): boolean {
  return answer.kind === 'answer';
}

async function unlock(
  world: World,
  keyring: Keyring,
  as: readonly PartnerId[],
  ask: AskPassphrase,
): Promise<void> {
  for (const one of as) {
    if ((await unlockedIdentity(keyring, one, ask)) !== null) continue;
    world.terminal.err(readingWords.locked(keyring.names[one]));
  }
}

async function releaseDays(
  world: World,
  here: Here,
  journey: JourneySummary,
  journal: Journal,
  only: number | null,
): Promise<void> {
  const { at, zone, date } = momentNow(world.storage(), here.saved);
  for (const day of journey.days) {
    if (only !== null && day.number !== only) continue;
    const questions = questionsToOpen(here.progress, day.number, day.questions);
    if (questions === 0) continue;
    await releaseDue(journal, { run: here.run, day: day.number, questions, stamp: { at, zone, date } });
  }
}
