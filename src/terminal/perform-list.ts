import type { AskOf } from '../sitting/asks.ts';
import { listAskLines, markAskLines, overlappedLines } from '../views/asks/list.ts';
import { plainInline } from '../views/inline-plain.ts';
import type { Look } from '../views/look.ts';
import { keyWords } from '../words/terminal.ts';
import { back, onEnter, otherWay, type Performed, pass, pause, stop } from './choices.ts';
import { keys, type Performing } from './performing.ts';
import { waysOf } from './ways.ts';

/** Asks of a list that each marks in private: what it is, the marking, and what both opened. */

export async function showList(ask: AskOf<'list'>, performing: Performing): Promise<Performed> {
  const { ports } = performing;
  const lines = (look: Look) => listAskLines(ask, look, ports.markdown);
  return await keys(performing, lines, [onEnter(keyWords.goOn), pass, otherWay, back, pause, stop]);
}

/** The marks outlive a pause in the middle. */
export async function markList(ask: AskOf<'mark'>, performing: Performing): Promise<Performed> {
  const { terminal, scene, ports } = performing;
  const before = ports.marks?.initial ?? null;
  const made = await waysOf(terminal).markLines(terminal, {
    lines: (look) => markAskLines(ask, scene, look, before !== null),
    options: ask.lines.map(plainInline),
    marks: performing.marks ?? before ?? ask.lines.map(() => null),
    onChange: (marks) => ports.marks?.save(marks),
  });
  performing.marks = made.marks;
  return made.kind === 'marked' ? { kind: 'marked', marks: made.marks } : { kind: made.kind };
}

export async function showOverlap(ask: AskOf<'overlapped'>, performing: Performing): Promise<Performed> {
  const lines = (look: Look) => overlappedLines(ask, look);
  return await keys(performing, lines, [onEnter(keyWords.goOn), back, pause, stop]);
}
