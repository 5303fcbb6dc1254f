import type { AskOf } from '../../sitting/asks.ts';
import { openingWords } from '../../words/views.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { voiceLines } from '../voices.ts';
import { askedText } from './stem.ts';

/** One question with what both opened. What was kept or passed is not there, and nothing says so. */
export function openedLines(ask: AskOf<'opened'>, scene: Scene, look: Look): readonly string[] {
  const paint = paintFor(look);
  const { index, total } = ask.count;
  const position = total > 1 ? openingWords.position(index, total) : '';
  return spaced(
    titleLine(paint.accent(openingWords.title), paint.soft(position), look),
    textLines(paint.strong(askedText(ask.question, symbolsFor(look).more)), look),
    voiceLines(ask.question.answers, scene, look),
  );
}
