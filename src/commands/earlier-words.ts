import { JourneyError } from '../errors.ts';
import type { Voice } from '../journal/answers.ts';
import { noteSlot, slotOf } from '../journal/entry-name.ts';
import type { NoteVersion } from '../journal/notes.ts';
import { wordsOf } from '../model/asked.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Journey } from '../model/journey.ts';
import { dayIn } from '../model/journey-summary.ts';
import type { OpenedQuestion } from '../sitting/ask-parts.ts';
import type { EarlierDay, EarlierOf } from '../sitting/earlier.ts';
import { entryNames, progressIn } from '../storage/journal-folder.ts';
import type { Journal } from '../storage/journal-store.ts';
import {
  type AskPassphrase,
  eitherIdentity,
  identityAtHand,
  unlockedIdentity,
} from '../storage/unlocking.ts';
import type { Here } from './here.ts';
import { momentNow } from './moment.ts';
import { type Read, readDay } from './read-day.ts';
import { type RunToRead, runToRead } from './runs-to-read.ts';
import type { World } from './world.ts';

/** What the walk asks the journal about earlier days. */
export type EarlierPort = {
  /** Whether something was said there or written together, from names alone: a pass, a kept and an open answer are the same. */
  readonly has: (of: EarlierOf) => boolean;
  /**
   * What both opened there; with `who`, that partner's own words. Asks for one passphrase at most where no
   * key is at hand; null where none is given.
   */
  readonly read: (
    of: EarlierOf,
    who: PartnerId | null,
    ask: AskPassphrase,
  ) => Promise<readonly EarlierDay[] | null>;
};

/** Where nothing is kept, nothing is looked up either. */
export const noEarlierWords: EarlierPort = { has: () => false, read: async () => [] };

type Place = { readonly run: string; readonly day: number };

export function earlierWords(world: World, here: Here, journey: Journey, journal: Journal): EarlierPort {
  const storage = world.storage();
  const runs = new Map<string, Promise<RunToRead>>();
  const runOf = (run: string) => {
    const known = runs.get(run) ?? runToRead(world, here, run);
    runs.set(run, known);
    return known;
  };

  function wasTouched({ run, day }: Place, slots: ReadonlySet<string> | null): boolean {
    const progress = progressIn(storage, run);
    return partners.some((who) =>
      [...progress.slots(day, who)].some((slot) => slots?.has(slot) ?? /^[qs]/.test(slot)),
    );
  }

  function hasNote({ run, day }: Place): boolean {
    return entryNames(storage, run, day).some(({ slot }) => slot === noteSlot);
  }

  async function dayRead(
    { run, day }: Place,
    who: PartnerId | null,
  ): Promise<Pick<Read, 'voices' | 'notes'>> {
    const { at, zone, date } = momentNow(storage, here.saved);
    const names = entryNames(storage, run, day);
    const what = { day, names, stamp: { at, zone, date }, openableOnly: true };
    const { voices, notes } = await readDay({ world, journal, as: who }, await runOf(run), what);
    // What is both theirs is shown where both look.
    return who === null ? { voices, notes } : { voices: voices.map((voice) => ownOf(voice, who)), notes: [] };
  }

  return {
    has: (of) =>
      of.kind === 'again'
        ? of.asked.some(({ before }) =>
            before.some((place) => wasTouched(place, new Set([slotOf(place.about)]))),
          )
        : placesOf(of, here, journey).some((place) => wasTouched(place, null) || hasNote(place)),
    async read(of, who, ask) {
      if (!(await canRead(journal, who, ask))) return null;
      const days: EarlierDay[] = [];
      for (const place of placesOf(of, here, journey)) {
        const { voices, notes } = await dayRead(place, who);
        const wanted = voices.filter((voice) => isWanted(of, voice));
        const day = earlierDay(place, wanted, of.kind === 'again' ? [] : notes, await runOf(place.run));
        if (day !== null) days.push(day);
      }
      return days.sort((one, two) =>
        one.date < two.date ? -1 : one.date > two.date ? 1 : one.day - two.day,
      );
    },
  };
}

/** The days to look at. A look back over a week leaves out the tender ones: nobody asked for them by name. */
function placesOf(of: EarlierOf, { run }: Here, journey: Journey): readonly Place[] {
  switch (of.kind) {
    case 'days':
      return of.days.map((day) => ({ run, day }));
    case 'week':
      return of.days.filter((day) => !isTender(journey, day)).map((day) => ({ run, day }));
    case 'again': {
      const places = of.asked.flatMap(({ before }) => before);
      return [...new Map(places.map((one) => [`${one.run} ${one.day}`, one])).values()];
    }
  }
}

/** Whether a day has a content note, or needs one: such days are shown only when they are asked for. */
export function isTender({ marked = [], days }: Pick<Journey, 'marked' | 'days'>, number: number): boolean {
  return marked.includes(number) || (days[number - 1]?.contentNote ?? null) !== null;
}

function isWanted(of: EarlierOf, { question }: Voice): boolean {
  return of.kind !== 'again' || of.asked.some(({ text }) => wordsOf(text) === wordsOf(question));
}

function ownOf(voice: Voice, who: PartnerId): Voice {
  return { ...voice, answers: voice.answers.filter(({ by }) => by === who) };
}

/** Null where nothing of the day is to be seen. */
function earlierDay(
  { run, day }: Place,
  voices: readonly Voice[],
  notes: readonly NoteVersion[],
  { journey }: RunToRead,
): EarlierDay | null {
  const said = voices.map(openedQuestion).filter(({ answers }) => answers.length > 0);
  const dates = [...voices.flatMap(({ answers }) => answers), ...notes].map(({ date }) => date).sort();
  const [date] = dates;
  if (said.length + notes.length === 0 || date === undefined) return null;
  return { run, day, title: dayIn(journey, day)?.title ?? '', date, said, notes };
}

/** A voice as a screen shows it: only what was written. */
export function openedQuestion({ about, question, answers }: Voice): OpenedQuestion {
  const written = answers.flatMap(({ by, text, afterOther }) =>
    text === null ? [] : [{ by, text, afterOther }],
  );
  return { about, question, answers: written };
}

/**
 * Either key opens what both opened; one's own words need one's own. False also after three wrong
 * passphrases, or without a key: the evening goes on without earlier words.
 */
export async function canRead(
  { keyring }: Journal,
  who: PartnerId | null,
  ask: AskPassphrase,
): Promise<boolean> {
  try {
    const identity =
      who === null
        ? await eitherIdentity(keyring, ask, 'earlier')
        : await unlockedIdentity(keyring, who, (question) => ask({ ...question, why: 'earlier' }));
    return identity !== null;
  } catch (error) {
    if (error instanceof JourneyError) return false;
    throw error;
  }
}

export function isAtHand({ keyring }: Journal, who: PartnerId): boolean {
  return unlessBroken(() => identityAtHand(keyring, who) !== null, false);
}

function unlessBroken<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof JourneyError) return otherwise;
    throw error;
  }
}
