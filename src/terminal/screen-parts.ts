import { columns } from '../views/columns.ts';
import { hintLine, type KeyHint } from '../views/hints.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { answerWords } from '../words/terminal.ts';
import type { Frame } from './stage.ts';

/** What the screens of terminal/ are put together from. */

/** The lines cut to so many; the last says that there is more. */
export function fitBody(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, Math.max(0, most - 1)), '  ...'];
}

/** Keys and what they do, one to a line. */
export function spread(hints: readonly KeyHint[], look: Look): readonly string[] {
  const rows = hints.map(({ key, does }) => [key, does] as const);
  return columns({ rows, paint: paintFor(look).strong }, look);
}

/** A body above a line of hints, a window of it when it is taller than the screen. */
export type BodyScreen = {
  readonly body: readonly string[];
  readonly hints: readonly KeyHint[];
  /** The first row of the body shown. */
  readonly top: number;
  readonly note: string | null;
  readonly allKeys: readonly KeyHint[] | null;
};

/**
 * Rows left for the body. All keys, and a note that takes more than its line, lie over the end of the
 * body for as long as they are there, so that nothing is paged or scrolled anew because of them.
 */
export function bodyRoom({ hints }: Pick<BodyScreen, 'hints'>, look: Look): number {
  return Math.max(1, (look.height ?? 24) - hintLine(hints, look).length - 2);
}

/** The last useful `top`. */
export function lastTop(screen: BodyScreen, look: Look): number {
  return Math.max(0, screen.body.length - bodyRoom(screen, look));
}

export function bodyFrame(screen: BodyScreen, look: Look): Frame {
  const room = bodyRoom(screen, look);
  const top = Math.min(screen.top, lastTop(screen, look));
  const shown = screen.body.slice(top, top + room);
  const left = screen.body.length - top - shown.length;
  const foot = footOf(screen, { above: top, below: left }, look);
  const height = look.height ?? 24;
  const rows = [...['', ...shown].slice(0, Math.max(1, height - foot.length)), ...foot];
  const keys = footKeys(screen, look).length;
  return { rows, cursor: { row: rows.length - keys, before: '', visible: false } };
}

function footKeys({ hints, allKeys }: BodyScreen, look: Look): readonly string[] {
  return allKeys === null ? hintLine(hints, look) : spread(allKeys, look);
}

/** The keys, and what stands between them and the body. */
function footOf(screen: BodyScreen, hidden: Hidden, look: Look): readonly string[] {
  const keys = footKeys(screen, look);
  if (screen.note !== null) return ['', ...noteLines(screen.note, look), '', ...keys];
  return [...noteLines(screen.allKeys === null ? moreText(hidden, look) : '', look).slice(0, 1), ...keys];
}

/** Rows of the body that are not shown. */
type Hidden = { readonly above: number; readonly below: number };

function moreText({ above, below }: Hidden, look: Look): string {
  const said = [
    ...(above > 0 ? [moreAbove(above, look)] : []),
    ...(below > 0 ? [moreBelow(below, look)] : []),
  ];
  return said.join('   ');
}

/** A soft word, wrapped; one empty line where there is nothing to say. */
export function noteLines(text: string, look: Look): readonly string[] {
  return text === '' ? [''] : textLines(paintFor(look).soft(text), look);
}

export function moreBelow(rows: number, look: Look): string {
  return look.unicode ? answerWords.below(rows) : answerWords.belowAscii(rows);
}

export function moreAbove(rows: number, look: Look): string {
  return look.unicode ? answerWords.above(rows) : answerWords.aboveAscii(rows);
}
