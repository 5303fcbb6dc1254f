import { type PartnerId, partnerOf } from '../model/couple.ts';
import type { Ask, AskOf } from '../sitting/asks.ts';
import { titleLine } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { activityWords, sceneWords } from '../words/views.ts';
import type { AskPorts } from './ask-ports.ts';

/** What stands between and above the screens of a sitting, whatever is asked on them. */

/** The hand-over that stands before a private screen whenever somebody comes back to it; null for others. */
export function handOverBefore(ask: Ask): AskOf<'hand-over'> | null {
  const to = privateOf(ask);
  if (to === null) return null;
  const why = ask.kind === 'earlier-words' ? 'earlier' : ask.kind === 'mark' ? 'mark' : 'return';
  return { kind: 'hand-over', to, from: partnerOf(to), why, saved: false };
}

/** Whose eyes alone a screen is for. */
function privateOf(ask: Ask): PartnerId | null {
  if (ask.kind === 'earlier-words') return ask.who;
  return ask.kind === 'question' || ask.kind === 'share' || ask.kind === 'mark' ? ask.partner : null;
}

/** The first row: thanks for a pass said aloud, and that nothing is kept where nothing is. */
export function headlineOf({ thanks, keeps }: AskPorts, look: Look): string {
  const { soft } = paintFor(look);
  const left = thanks === true ? activityWords.thanks : '';
  const right = keeps === false ? sceneWords.nothingKept : '';
  if (left === '' && right === '') return '';
  return titleLine(soft(left), soft(right), look)[0] ?? '';
}
