import { partnerOf } from '../../model/couple.ts';
import type { OpenedLines } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { listWords } from '../../words/lists.ts';
import { activityWords, reflectionWords } from '../../words/views.ts';
import { bulleted } from '../activity-text.ts';
import { plainInline } from '../inline-plain.ts';
import { dateWords } from '../keepsake.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { joined, type MarkdownRenderer } from '../markdown-renderer.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';

/** A list that is about to be marked: what it asks and what will be shown of it, where no screen is too low for it, and its lines. */
export function listAskLines(ask: AskOf<'list'>, look: Look, markdown: MarkdownRenderer): readonly string[] {
  const paint = paintFor(look);
  const count = activityWords.step(ask.count.index, ask.count.total);
  return spaced(
    titleLine(paint.accent(listWords.title), paint.soft(count), look),
    ask.words === '' ? [] : joined(markdown(ask.words, look)),
    textLines(listWords.shown, look),
    textLines(paint.strong(listWords.promise), look),
    textLines(paint.soft(listWords.passing), look),
    ask.waits ? textLines(listWords.waiting, look) : [],
    beforeLines(ask, look),
    linesOf(ask.lines, look),
  );
}

/** What was shown before; those marks are used up, so a new look needs both. */
function beforeLines({ before }: AskOf<'list'>, look: Look): readonly string[] {
  if (before === null) return [];
  const when = dateWords(before.date, look.locale);
  const said = before.lines.length === 0 ? listWords.beforeNone(when) : listWords.before(when);
  return spaced(textLines(said, look), linesOf(before.lines, look), textLines(listWords.anew, look));
}

/** Above the list while one partner marks it; `known` where marks from before stand in it. */
export function markAskLines(
  ask: AskOf<'mark'>,
  scene: Scene,
  look: Look,
  known: boolean,
): readonly string[] {
  const paint = paintFor(look);
  const alone = reflectionWords.alone(nameOf(scene, ask.partner));
  const other = nameOf(scene, partnerOf(ask.partner));
  const how = !ask.lookOver ? listWords.mark(other) : known ? listWords.lookOver : listWords.markAnew;
  return spaced(
    titleLine(paint.accent(listWords.title), paint.name(alone, ask.partner), look),
    textLines(how, look),
  );
}

/** The lines both opened, or that there is none, or that the list waits; never whose marks made it so. */
export function overlappedLines(ask: AskOf<'overlapped'>, look: Look): readonly string[] {
  const { lines, waitsFor } = ask;
  const paint = paintFor(look);
  if (lines === null) return textLines(listWords.waits[waitsFor ?? 'marks'], look);
  if (lines.length === 0) return spaced(...listWords.nothing.map((line) => textLines(line, look)));
  return spaced(
    textLines(paint.strong(lines.length === 1 ? listWords.openedOne : listWords.opened), look),
    linesOf(lines, look),
    textLines(paint.soft(listWords.gone), look),
  );
}

/** The same among answers, under the day it was. */
export function openedListLines({ lines, date }: OpenedLines, look: Look): readonly string[] {
  const heading = listWords.openedOf(dateWords(date, look.locale));
  return spaced(textLines(paintFor(look).strong(heading), look), linesOf(lines, look));
}

/** On the step after a list: the lines both opened, one after another, to choose from. */
export function openedBeforeLines(lines: readonly string[], look: Look): readonly string[] {
  if (lines.length === 0) return [];
  const { soft } = paintFor(look);
  const between = ` ${symbolsFor(look).dot} `;
  return [
    ...textLines(soft(listWords.openedBefore), look),
    ...textLines(lines.map(plainInline).join(between), look),
  ];
}

function linesOf(lines: readonly string[], look: Look): readonly string[] {
  return lines.length === 0 ? [] : bulleted(lines.map(plainInline), null, look);
}
