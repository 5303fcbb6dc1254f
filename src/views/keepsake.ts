import type { CurrentAnswer, Voice } from '../journal/answers.ts';
import type { OpenedList } from '../journal/lists.ts';
import type { NoteVersion } from '../journal/notes.ts';
import { type Couple, partnerOf } from '../model/couple.ts';
import { answersWords, exportWords, noteWords } from '../words/views.ts';

/** What an export holds: what its readers may read, day by day. */
export type Keepsake = {
  readonly title: string;
  readonly journeyId: string;
  readonly run: string;
  readonly couple: Couple;
  readonly days: readonly KeptDay[];
  /** YYYY-MM-DD. */
  readonly madeOn: string;
};

export type KeptDay = {
  readonly day: number;
  readonly title: string | null;
  /** YYYY-MM-DD; null where it is not done or not known. */
  readonly doneOn: string | null;
  readonly voices: readonly Voice[];
  /** Lines of lists that both opened. */
  readonly lists: readonly OpenedList[];
  /** What both wrote together, its newest versions. */
  readonly notes: readonly NoteVersion[];
};

/** What stands in brackets beside the name, as on the screens; null for nothing. */
export function noteOn(answer: CurrentAnswer, couple: Couple): string | null {
  if (answer.text === null) return null;
  if (!answer.released) return exportWords.unopened;
  return answer.afterOther ? answersWords.afterOther(couple.names[partnerOf(answer.by)]) : null;
}

/** Who wrote a note, and when. */
export function noteSaid(
  { by, date }: Pick<NoteVersion, 'by' | 'date'>,
  couple: Couple,
  locale: string,
): string {
  const { a, b } = couple.names;
  return noteWords.writtenBy(
    by === 'ab' ? noteWords.twoOfYou(a, b) : couple.names[by],
    dateWords(date, locale),
  );
}

/** A calendar date in the reader's way; as it is where it is none. */
export function dateWords(date: string, locale: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** The locale where it is one; English where it is not, e.g. a locale named after the C language. */
export function knownLocale(locale: string): string {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : 'en';
}
