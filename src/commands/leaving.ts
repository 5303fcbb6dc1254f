import type { PartnerId } from '../model/couple.ts';
import type { ActivityItem } from '../sitting/ask-parts.ts';
import type { Ask } from '../sitting/asks.ts';
import { nextAsk } from '../sitting/next-ask.ts';
import { partOf, type Sitting } from '../sitting/sitting.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { stoppedLines } from '../views/asks/resume.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import type { Scene } from '../views/scene.ts';
import { leavingWords } from '../words/commands.ts';
import { resumeWords } from '../words/views.ts';
import { note } from './say.ts';
import type { Words } from './walk.ts';
import type { World } from './world.ts';

/** How a sitting was left: with which words, and whether anything of it is kept at all. */
export type Left = Words & {
  readonly saved: boolean;
  /** False as long as nobody went past the day's card. */
  readonly begun: boolean;
  /** The day to name in the command that goes on here; null where `journey today` does. */
  readonly day: number | null;
};

/** One line that says what is kept and how to go on, wherever the sitting is left. */
export function leavingLine(sitting: Sitting, scene: Scene, look: Look, left: Left): string {
  if (!left.saved) return textLines(leavingWords.notSaved, look).join('\n');
  const command = resumeWords.goOn(left.day);
  if (!left.begun) return textLines(resumeWords.notBegun(command), look).join('\n');
  const ask = nextAsk({ ...sitting, resuming: false, menu: false });
  const count = ask !== null && 'count' in ask ? ask.count : null;
  const partner =
    ask === null ? null : 'partner' in ask ? ask.partner : 'speaker' in ask ? ask.speaker : null;
  const item = ask === null ? null : itemOf(ask.kind);
  const where = { part: partOf(sitting), item, count, partner, ...left, command };
  return stoppedLines(where, scene, look).join('\n');
}

function itemOf(kind: Ask['kind']): ActivityItem | null {
  if (kind === 'stem' || kind === 'write-stem') return 'stem';
  if (kind === 'list' || kind === 'mark' || kind === 'overlapped') return 'list';
  return kind === 'step' || kind === 'write-note' ? 'step' : null;
}

/** The same for a reflection alone; one that was begun at a question goes on at the one it was left at. */
export function leavingReflection(sitting: Sitting, only: PartnerId, { typing, kept }: Words): string {
  const { couple, day, from } = sitting.setup;
  const step = sitting.script[sitting.at];
  const question = from === undefined || step?.kind !== 'question' ? null : step.count.index;
  const { alone, wordsKept, nothingWritten } = leavingWords;
  const words = kept ? alone : typing ? wordsKept : nothingWritten;
  return words(couple.names[only], day.number, question);
}

/** Asks what has to be known before a sitting; left by a signal, it says so in one line. */
export async function orSayLeft<T>(world: World, line: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    note(world, line);
    error.said = true;
    throw error;
  }
}
