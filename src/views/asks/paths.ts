import type { AskOf } from '../../sitting/asks.ts';
import { arrivalWords } from '../../words/views.ts';
import { plainInline } from '../inline-plain.ts';
import { spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { joined, type MarkdownRenderer } from '../markdown-renderer.ts';
import type { Scene } from '../scene.ts';
import { askHeader } from './header.ts';

/** The line that comes before everything else. */
export function beforeYouBeginLines(
  ask: AskOf<'before-you-begin'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  return spaced(askHeader(arrivalWords.beforeYouBegin, scene, look), joined(markdown(ask.markdown, look)));
}

/** The note on what the day holds, and that there is a choice. */
export function choosePathLines(
  ask: AskOf<'choose-path'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  const note = ask.note === null ? [] : joined(markdown(ask.note, look));
  const ways = ask.labels.length === 0 ? [] : textLines(arrivalWords.twoWays, look);
  return spaced(askHeader(arrivalWords.contentNote, scene, look), note, ways);
}

/** What can be chosen: the day as written (path null) first, then each other way. */
export function pathLabels(ask: AskOf<'choose-path'>): readonly string[] {
  return [arrivalWords.asWritten, ...ask.labels.map(plainInline)];
}
