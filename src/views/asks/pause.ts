import { resumeWords } from '../../words/views.ts';
import { textLines } from '../lines.ts';
import type { Look } from '../look.ts';

/** A pause: no topic, no name, nothing of what was on the screen. */
export function pauseLines(look: Look): readonly string[] {
  return [...textLines(resumeWords.pause, look), ...textLines(resumeWords.pauseReturn, look)];
}
