import type { CurrentAnswer, Voice } from '../journal/answers.ts';
import type { OpenedList } from '../journal/lists.ts';
import type { NoteVersion } from '../journal/notes.ts';
import { type Couple, type PartnerId, partnerOf } from '../model/couple.ts';
import { answersWords, sceneWords } from '../words/views.ts';
import { openedListLines } from './asks/list.ts';
import { askedText } from './asks/stem.ts';
import { cleanLine } from './clean.ts';
import { plainInline } from './inline-plain.ts';
import { type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { noteLines } from './notes.ts';
import { paintFor } from './paint.ts';
import { nameOf } from './scene.ts';
import { symbolsFor } from './symbols.ts';
import { type Said, voiceLines } from './voices.ts';

export type AnswersOf = {
  readonly couple: Couple;
  /** Who reads; null for the two together. */
  readonly as: PartnerId | null;
  readonly dayTitle: (day: number) => string | null;
  /** Where it was said, and the journey's title where several stand beside each other. */
  readonly run: string;
  readonly journey: string | null;
};

/** What was said, question by question, both voices beside each other. */
export function answersView(
  voices: readonly Voice[],
  of: AnswersOf,
  look: Look,
  lists: readonly OpenedList[] = [],
): Lines {
  const said = readable(voices, of);
  if (said.length + lists.length === 0) return textLines(emptyWords(of), look);
  const days = [...new Set([...said, ...lists].map(({ day }) => day))].sort((one, two) => one - two);
  return spaced(
    heading(of, look),
    ...days.map((day) => [
      ...dayLines(day, said, of, look),
      ...lists.filter((list) => list.day === day).flatMap((list) => ['', ...openedListLines(list, look)]),
    ]),
  );
}

function readable(voices: readonly Voice[], { as }: AnswersOf): readonly Voice[] {
  const read = voices.map((voice) => ({ ...voice, answers: readableBy(as, voice.answers) }));
  return read.filter((voice) => voice.answers.length > 0);
}

/** What was found on a day: what each said, lines that both opened of a list, and what both wrote together. */
export type Found = {
  readonly voices: readonly Voice[];
  readonly lists: readonly OpenedList[];
  readonly notes: readonly NoteVersion[];
};

/** A day in which something was found, below the ones before; with the heading when it is the first. */
export function foundDay({ voices, notes, lists }: Found, of: AnswersOf, look: Look, first: boolean): Lines {
  const day = (voices[0] ?? notes[0] ?? lists[0])?.day ?? 0;
  const said = readable(voices, of);
  const together = notes.length === 0 ? [] : noteLines(notes, of, look);
  const opened = lists.map((list) => openedListLines(list, look));
  const found = spaced(dayLines(day, said, of, look), ...opened, together);
  return first ? spaced(heading(of, look), found) : ['', ...found];
}

export function answersJson(voices: readonly Voice[], of: AnswersOf, lists: readonly OpenedList[] = []) {
  return {
    schema: 1,
    as: of.as === null ? null : of.couple.names[of.as],
    questions: questionsJson(voices, of),
    lists: listsJson(lists, of),
  };
}

export function listsJson(lists: readonly OpenedList[], of: Pick<AnswersOf, 'run'>) {
  return lists.map(({ day, lines, at, zone, date }) => ({ run: of.run, day, lines, at, zone, date }));
}

export function questionsJson(voices: readonly Voice[], of: AnswersOf) {
  return voices.flatMap((voice) => {
    const answers = readableBy(of.as, voice.answers);
    if (answers.length === 0) return [];
    return [
      {
        run: of.run,
        day: voice.day,
        dayTitle: of.dayTitle(voice.day),
        part: voice.about.part,
        index: voice.about.index,
        question: voice.question,
        answers: answers.map((answer) => answerJson(answer, of)),
      },
    ];
  });
}

function heading(of: AnswersOf, look: Look): Lines {
  const title =
    of.journey === null ? answersWords.title : answersWords.titleIn(cleanLine(plainInline(of.journey)));
  return titleLine(paintFor(look).accent(title), whoseWords(of), look);
}

export function answerJson(answer: CurrentAnswer, { couple }: AnswersOf) {
  const { by, kind, text, share, released, afterOther, at, zone, date } = answer;
  return { by, name: couple.names[by], kind, text, share, opened: released, afterOther, at, zone, date };
}

/** One's own words, and of the other's only what was opened, never a pass: a last check, whatever was read. */
export function readableBy(
  as: PartnerId | null,
  answers: readonly CurrentAnswer[],
): readonly CurrentAnswer[] {
  return answers.filter((answer) => answer.by === as || (answer.released && answer.text !== null));
}

function dayLines(day: number, said: readonly Voice[], of: AnswersOf, look: Look): Lines {
  const title = of.dayTitle(day);
  const name = title === null ? sceneWords.day(day) : sceneWords.dayTitle(day, plainInline(title));
  const paint = paintFor(look);
  const voices = said.filter((voice) => voice.day === day);
  return spaced(
    textLines(paint.strong(paint.accent(name)), look),
    ...voices.map((voice) => voiceView(voice, of, look)),
  );
}

/** One question with what was said to it. */
export function voiceView(voice: Voice, of: AnswersOf, look: Look): Lines {
  const asked = paintFor(look).strong(askedText(voice, symbolsFor(look).more));
  return spaced(textLines(asked, look), answerLines(voice, of, look));
}

/** What was said to a question, with a word on what is not open. */
export function answerLines(voice: Voice, of: AnswersOf, look: Look): Lines {
  const said = voice.answers.map(({ by, text, released, share, afterOther }): Said => {
    if (text === null) return { by, text: answersWords.passed };
    if (by !== of.as || released) {
      const note = answersWords.afterOther(nameOf(of, partnerOf(by)));
      return afterOther ? { by, text, note } : { by, text };
    }
    return { by, text, note: share === 'ours' ? answersWords.waits : answersWords.mine };
  });
  return voiceLines(said, of, look);
}

export function whoseWords(of: Pick<AnswersOf, 'as' | 'couple'>): string {
  return of.as === null ? answersWords.both : answersWords.openTo(nameOf(of, of.as));
}

function emptyWords(of: AnswersOf): string {
  return of.as === null ? answersWords.none : answersWords.noneAs(nameOf(of, of.as));
}
