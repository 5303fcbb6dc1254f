import { dateWords } from '../../views/keepsake.ts';
import { textLines } from '../../views/lines.ts';
import type { Look } from '../../views/look.ts';
import { answerWords, earlierWords, keyWords } from '../../words/terminal.ts';
import type { Key } from '../key.ts';
import { keyName, scrolled } from '../keys.ts';
import { type BodyScreen, bodyFrame } from '../screen-parts.ts';
import type { Frame } from '../stage.ts';
import { rowTexts } from './layout.ts';
import { bufferOf } from './text-buffer.ts';

/** The key `v` at the answer prompt: what its author wrote here before, one version at a time. Pure. */

/** A kept version of one's own answer. */
export type Earlier = { readonly text: string /** YYYY-MM-DD. */; readonly date: string };

/** Which version is shown, the newest being 0, and from which row on. */
export type EarlierView = { readonly at: number; readonly top: number };

export type EarlierStep =
  | { readonly kind: 'look'; readonly view: EarlierView }
  | { readonly kind: 'take'; readonly text: string }
  | { readonly kind: 'close' };

/** The versions that differ from what stands in the answer, the newest first. */
export function othersThan(text: string, earlier: readonly Earlier[]): readonly Earlier[] {
  const different = earlier.filter((one) => one.text !== text && one.text.trim() !== '');
  return different.filter((one, at) => different.findIndex(({ text: same }) => same === one.text) === at);
}

/** What a key does while earlier words are shown; null for what is typed into the answer. */
export function earlierKey(
  versions: readonly Earlier[],
  view: EarlierView,
  key: Key,
  look: Look,
): EarlierStep | null {
  const name = keyName(key);
  if (name === 'v') return { kind: 'look', view: { at: (view.at + 1) % versions.length, top: 0 } };
  if (name === 'enter') return { kind: 'take', text: versions[view.at]?.text ?? '' };
  if (name === 'b' || name === 'escape' || name === 'ctrl-x') return { kind: 'close' };
  if (key.kind !== 'press') return null;
  return { kind: 'look', view: { ...view, top: scrolled(screenOf(versions, view, look), name, look) } };
}

/**
 * The answer with the words of a version brought back. What stands there already is replaced where it is
 * kept as a version too; else they come below it, so that no word is lost.
 */
export function broughtBack(text: string, version: string, earlier: readonly Earlier[]): string {
  const isKept = text.trim() === '' || earlier.some((one) => one.text === text);
  return isKept ? version : `${text.trimEnd()}\n\n${version}`;
}

export function earlierFrame(versions: readonly Earlier[], view: EarlierView, look: Look): Frame {
  return bodyFrame(screenOf(versions, view, look), look);
}

function screenOf(versions: readonly Earlier[], { at, top }: EarlierView, look: Look): BodyScreen {
  const version = versions[at];
  const when = version === undefined ? '' : dateWords(version.date, look.locale);
  const width = Math.max(4, Math.min(76, look.width - 3));
  const words = rowTexts(bufferOf(version?.text ?? ''), width, 0, Number.MAX_SAFE_INTEGER);
  const more = versions.length > 1 ? [{ key: 'v', does: answerWords.earlier }] : [];
  return {
    body: [
      ...textLines(earlierWords.heading(at + 1, versions.length, when), look),
      '',
      ...words.map((row) => `  ${row}`),
    ],
    hints: [{ key: 'Enter', does: earlierWords.take }, ...more, { key: 'b', does: keyWords.back }],
    top,
    note: null,
    allKeys: null,
  };
}
