import type { AskOf } from '../../sitting/asks.ts';
import { arrivalWords, sceneWords } from '../../words/views.ts';
import { weekRow } from '../day-row.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import { aboutTime, type Scene, timeInParts, weekWords } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';

/** The first words of the first run. */
export function welcomeLines(look: Look): readonly string[] {
  return arrivalWords.welcome.flatMap((line) => textLines(line, look));
}

/** Where we are, and what today holds. */
export function arrivalLines(ask: AskOf<'arrival'>, scene: Scene, look: Look): readonly string[] {
  const paint = paintFor(look);
  const top = [
    ...titleLine(paint.accent(scene.journeyTitle), weekWords(scene, look), look),
    ...titleLine(weekRow(scene, look), sceneWords.dayOf(scene.day, scene.daysTotal), look),
  ];
  const facts = [
    ...(aboutTime(ask.time) === '' ? [] : [timeInParts(ask.time)]),
    ...(scene.made ? [sceneWords.made] : []),
  ];
  const title = textLines(paint.strong(scene.dayTitle), look);
  const below = facts.length === 0 ? [] : textLines(facts.join(` ${symbolsFor(look).dot} `), look);
  const five = ask.form === 'full' && ask.five !== null ? aboutTime(ask.five) : '';
  const notes = [
    ...(five === ''
      ? []
      : textLines(paint.soft(arrivalWords.fiveMinutes(five, (ask.five?.writing ?? 0) > 0)), look)),
    ...(ask.noFiveMinutes ? textLines(arrivalWords.noFiveMinutes, look) : []),
    ...(ask.sameDate ? textLines(arrivalWords.sameDate, look) : []),
  ];
  return spaced(top, [...title, ...below], notes);
}
