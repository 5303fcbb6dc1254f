import { resumeWords } from '../../words/views.ts';
import { textLines } from '../lines.ts';
import type { Look } from '../look.ts';

/** A pause: no topic, no name, nothing of what was on the screen. */
export function pauseLines(look: Look): readonly string[] {
  return [...textLines(resumeWords.pause, look), ...textLines(resumeWords.pauseReturn, look)];
}

/** The time of day in the reader's way. */
export function timeOf(moment: Date, { locale }: Look): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
}
