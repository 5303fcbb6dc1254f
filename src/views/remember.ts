import type { Voice } from '../journal/answers.ts';
import type { About } from '../journal/events.ts';
import type { OpenedList } from '../journal/lists.ts';
import type { NoteVersion } from '../journal/notes.ts';
import type { Since } from '../model/comes-round.ts';
import type { Couple, PartnerId } from '../model/couple.ts';
import { rememberWords } from '../words/overview.ts';
import { sceneWords } from '../words/views.ts';
import {
  type AnswersOf,
  answerJson,
  answerLines,
  listsJson,
  questionsJson,
  readableBy,
  voiceView,
  whoseWords,
} from './answers.ts';
import { openedListLines } from './asks/list.ts';
import { askedText } from './asks/stem.ts';
import { plainInline } from './inline-plain.ts';
import { dateWords } from './keepsake.ts';
import { type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { noteLines, notesJson } from './notes.ts';
import { paintFor } from './paint.ts';
import { symbolsFor } from './symbols.ts';

/** An earlier evening; `since` where it came round. */
export type DayAgain = {
  readonly run: string;
  readonly day: number;
  readonly since: Since | null;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly voices: readonly Voice[];
  readonly lists: readonly OpenedList[];
  readonly notes: readonly NoteVersion[];
  readonly of: AnswersOf;
};

/** The same words, and every evening on which they were asked. */
export type AskedTwice = {
  readonly about: About;
  readonly text: string;
  readonly places: readonly { readonly run: string; readonly day: number }[];
};

/** What was said to the same words, the earliest first. */
export type ThenAndNow = Pick<AskedTwice, 'about' | 'text'> & { readonly said: readonly DayAgain[] };

export type Remembered = {
  readonly as: PartnerId | null;
  readonly couple: Couple;
  readonly days: readonly DayAgain[];
  readonly again: readonly ThenAndNow[];
  /** The day that was asked for; null for what comes back by itself. */
  readonly asked: number | null;
};

/** What comes back, on one page. */
export function rememberView(of: Remembered, look: Look): Lines {
  const days = of.days.map((day) => ({ ...day, voices: readable(day) })).filter(hasWords);
  const again = of.again.filter(({ said }) => said.map(readable).filter((all) => all.length > 0).length > 1);
  const nothing = of.asked === null ? rememberWords.nothing : [rememberWords.nothingOf(of.asked)];
  if (days.length + again.length === 0) return nothing.flatMap((line) => textLines(line, look));
  const paint = paintFor(look);
  const title = (text: string) => titleLine(paint.accent(text), whoseWords(of), look);
  const came = days.some(({ since }) => since !== null);
  return spaced(
    ...(days.length === 0 ? [] : [title(came ? rememberWords.onThisDay : rememberWords.named)]),
    ...days.map((day) => dayLines(day, look)),
    ...(again.length === 0 ? [] : [title(rememberWords.thenAndNow)]),
    ...again.map((one) => againLines(one, look)),
  );
}

function readable({ of, voices }: DayAgain): readonly Voice[] {
  return voices
    .map((voice) => ({ ...voice, answers: readableBy(of.as, voice.answers) }))
    .filter(({ answers }) => answers.length > 0);
}

function hasWords({ voices, lists, notes }: DayAgain): boolean {
  return voices.length + lists.length + notes.length > 0;
}

function dayLines(day: DayAgain, look: Look): Lines {
  const paint = paintFor(look);
  const date = dateWords(day.date, look.locale);
  const when = day.since === null ? date : rememberWords.since(day.since, date);
  return spaced(
    [
      ...textLines(paint.strong(paint.accent(when)), look),
      ...textLines(paint.soft(whereWords(day, look)), look),
    ],
    ...day.voices.map((voice) => voiceView(voice, day.of, look)),
    ...day.lists.map((list) => openedListLines(list, look)),
    day.notes.length === 0 ? [] : noteLines(day.notes, day.of, look),
  );
}

/** "Deepening Intimacy · Day 3: Small Promises, Kept". */
function whereWords({ day, of }: DayAgain, look: Look): string {
  const title = of.dayTitle(day);
  const name = title === null ? sceneWords.day(day) : sceneWords.dayTitle(day, plainInline(title));
  return of.journey === null ? name : `${plainInline(of.journey)} ${symbolsFor(look).dot} ${name}`;
}

function againLines({ about, text, said }: ThenAndNow, look: Look): Lines {
  const paint = paintFor(look);
  const asked = askedText({ about, question: text }, symbolsFor(look).more);
  return spaced(
    textLines(paint.strong(asked), look),
    ...said.map((day) => [
      ...textLines(paint.soft(rememberWords.when(dateWords(day.date, look.locale), day.day)), look),
      ...readable(day).flatMap((voice) => answerLines(voice, day.of, look)),
    ]),
  );
}

export function rememberJson({ as, couple, days, again }: Remembered) {
  return {
    schema: 1,
    as: as === null ? null : couple.names[as],
    days: days.map((day) => ({
      ...whereJson(day),
      since: day.since,
      questions: questionsJson(day.voices, day.of),
      lists: listsJson(day.lists, day),
      notes: notesJson(day.notes, { ...day.of, run: day.run }),
    })),
    thenAndNow: again.map(({ about, text, said }) => ({
      part: about.part,
      question: text,
      said: said.map((day) => ({
        ...whereJson(day),
        answers: readable(day).flatMap(({ answers }) => answers.map((one) => answerJson(one, day.of))),
      })),
    })),
  };
}

function whereJson({ run, day, date, of }: DayAgain) {
  return { run, day, dayTitle: of.dayTitle(day), date };
}
