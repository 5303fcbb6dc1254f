import { once } from '../once.ts';
import { chosenActivity, type Form, isWalked, questionsAsked, type Way } from './forms.ts';
import type { Activity, ActivityItem, Day, Markdown } from './journey.ts';

/** How many minutes an evening takes, by what is done in them; not rounded. */
export type EveningTime = {
  readonly reading: number;
  readonly together: number;
  readonly writing: number;
};

/**
 * Words a minute for reading aloud to each other. People read aloud 183 words a minute on average
 * (Brysbaert 2019, over 77 studies: "How many words do we read per minute?", Journal of Memory and
 * Language 109); two people on one sofa stop, laugh and ask, and take about seven tenths of that.
 */
const wordsAMinute = 130;

/**
 * Minutes for one answer of one person: 75 seconds, which is 24 words, two sentences, at the 19 words a
 * minute at which people compose at a keyboard (Karat, Halverson, Horn and Karat 1999, CHI '99). The two
 * write one after the other.
 */
const answerMinutes = 1.25;

/** Minutes for both to finish one sentence, between the briskest pair and the slowest (fits-its-time.ts). */
const sentenceMinutes = 3;

/** Minutes for a step that names none. */
const stepMinutes = 3;

/**
 * How long an evening takes in that form and way: what is read aloud, what is done together (the time
 * its author names, else its steps and sentences), and both writing their answers.
 */
export function eveningTime(day: Day, way: Way): EveningTime {
  const words = textsRead(day, way).reduce((sum, text) => sum + wordsIn(text), 0);
  return {
    reading: words / wordsAMinute,
    together: activityMinutes(chosenActivity(day, way)) + minutesFromBefore(day, way.form),
    writing: questionsAsked(day, way.form).length * 2 * answerMinutes,
  };
}

/** What is read outside the activity, in that form. */
export function textsRead(day: Day, { form }: Way): readonly Markdown[] {
  const { learning, why, extras, afterQuestions, groups = [], questions } = day;
  const asked = Math.min(questions.length, questionsAsked(day, form).length);
  const sections = extras.filter((one) => one.before === undefined && isWalked(one, form));
  return [
    ...(form === 'full' ? [learning, why] : []),
    ...sections.map(({ markdown }) => markdown),
    ...groups.filter(({ before }) => before < asked).map(({ markdown }) => markdown),
    afterQuestions,
  ].filter((text) => text !== null);
}

/** What a day comes back to is talked about for as long as it says, in the five-minute form for a minute. */
function minutesFromBefore({ extras }: Day, form: Form): number {
  const most = form === 'five' ? 1 : Infinity;
  return extras.reduce((sum, { before }) => sum + Math.min(most, before?.minutes ?? 0), 0);
}

function activityMinutes({ minutes, items }: Activity): number {
  if (minutes !== null) return (minutes[0] + minutes[1]) / 2;
  return items.reduce((sum, item) => sum + itemMinutes(item), 0);
}

function itemMinutes(item: ActivityItem): number {
  if (item.kind === 'text') return wordsIn(item.markdown) / wordsAMinute;
  if (item.kind === 'stem') return sentenceMinutes;
  if (item.minutes === null && item.sealed !== undefined) return 2 * lineMinutes * item.sealed.lines.length;
  return (item.minutes ?? stepMinutes) * (item.each ? 2 : 1);
}

/** Minutes for one of the two to mark one line of a sealed list that names no time. */
const lineMinutes = 0.2;

/** Two letters count as a word where the script has no spaces between words. */
const word = once(
  () => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{1,2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu,
);

function wordsIn(text: string): number {
  return text.match(word())?.length ?? 0;
}
