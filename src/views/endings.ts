import { planWords } from '../words/overview.ts';
import { endingWords, farewellWords } from '../words/views.ts';
import { weekRowAfter } from './day-row.ts';
import { plainInline } from './inline-plain.ts';
import { spaced, textLines } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { paintFor } from './paint.ts';
import { aboutTime, daysOfWeek, nameOf, type Scene } from './scene.ts';
import { widthOf } from './width.ts';

/**
 * The end of a day that is done: thanks, this week's row, tomorrow; after a week's or the journey's
 * last day a few words more. `scene.progress` already holds the day.
 */
export function doneView(scene: Scene, look: Look): readonly string[] {
  const thanks = textLines(paintFor(look).strong(farewellWords.done(scene.day)), look);
  if (isJourneyDone(scene)) return spaced(thanks, rowLines(scene, look), journeyEndLines(scene, look));
  const week = isWeekDone(scene) ? weekEndLines(scene, look) : [];
  return spaced(thanks, week, [...rowLines(scene, look), ...textLines(farewellWords.whenever, look)]);
}

/** A week that is behind the couple. */
export function weekEndLines(scene: Scene, look: Look): readonly string[] {
  return [
    endingWords.week(scene.weekNumber, scene.weekTheme),
    endingWords.weekRest,
    endingWords.weekAnswers,
  ].flatMap((line) => textLines(line, look));
}

/** The journey's end: what it was, and what can be kept of it. */
export function journeyEndLines(scene: Scene, look: Look): readonly string[] {
  const who = endingWords.journey(nameOf(scene, 'a'), nameOf(scene, 'b'), scene.journeyTitle);
  return spaced(
    [
      ...textLines(paintFor(look).strong(who), look),
      ...textLines(endingWords.journeyDays(scene.daysTotal), look),
    ],
    ...closingLines(scene, look),
    [endingWords.answers, endingWords.keep, endingWords.again].flatMap((line) => textLines(line, look)),
  );
}

/** The course's own last words, paragraph by paragraph. */
function closingLines({ closing }: Scene, look: Look): readonly string[][] {
  const paragraphs = (closing ?? '').split(/\n[ \t]*\n/).filter((one) => one.trim() !== '');
  return paragraphs.map((one) =>
    (/^\s*(?:[-*+]|\d+[.)])\s/m.test(one) ? one.split('\n') : [one]).flatMap((line) =>
      textLines(plainInline(line), look),
    ),
  );
}

/** This week's days and tomorrow, beside each other where they fit. */
function rowLines(scene: Scene, look: Look): string[] {
  const row = weekRowAfter(scene, look);
  const next = tomorrowWords(scene);
  const gap = ' '.repeat(5);
  if (next === '') return textLines(`${row}   ${planWords.done}`, look);
  const fits = widthOf(row) + gap.length + widthOf(next) <= textWidth(look);
  return fits ? textLines(row + gap + next, look) : [...textLines(row, look), ...textLines(next, look)];
}

function tomorrowWords({ tomorrow }: Scene): string {
  if (tomorrow === null) return '';
  const title = farewellWords.next(tomorrow.title);
  const about = aboutTime(tomorrow.time);
  return about === '' ? `${title}.` : `${title}, ${about}.`;
}

function isWeekDone(scene: Scene): boolean {
  return daysOfWeek(scene.weekNumber, scene.daysTotal).every((day) => scene.progress.done.has(day));
}

function isJourneyDone(scene: Scene): boolean {
  return scene.tomorrow === null && scene.progress.done.has(scene.day);
}
