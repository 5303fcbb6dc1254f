import type { PartnerId } from '../../model/couple.ts';
import { activityWords } from '../../words/views.ts';
import { textLines, titleLine } from '../lines.ts';
import { type Look, textWidth } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { padTo, widthOf } from '../width.ts';

type Turn = { readonly speaker: PartnerId; readonly listener: PartnerId };

/** Who speaks and who listens: sentences are said to one another. */
export function spokenTurnLines(left: string, turn: Turn, scene: Scene, look: Look): string[] {
  const [speaker, listener] = [nameOf(scene, turn.speaker), nameOf(scene, turn.listener)];
  const { speaks, listens, turn: both } = activityWords;
  const words = { now: speaks(speaker), next: listens(listener), both: both(speaker, listener) };
  return turnLines(left, words, turn.speaker, look);
}

/** Whose turn a step is: what is done in it, talking or keeping still, the step itself says. */
export function stepTurnLines(
  left: string,
  turn: Turn & { readonly first: boolean },
  scene: Scene,
  look: Look,
): string[] {
  const [name, other] = [nameOf(scene, turn.speaker), nameOf(scene, turn.listener)];
  const now = activityWords.turnOf(name);
  const words = turn.first
    ? { now, next: activityWords.thenTurn(other), both: activityWords.turns(name, other) }
    : { now, next: '', both: now };
  return turnLines(left, words, turn.speaker, look);
}

/** What stands at the right, one below the other, and as one sentence. */
type TurnWords = { readonly now: string; readonly next: string; readonly both: string };

/**
 * Which of how many at the left, who speaks and who listens at the right, one below the other; as one
 * sentence where there is no room beside it, or it may be read aloud.
 */
function turnLines(left: string, { now, next, both }: TurnWords, whose: PartnerId, look: Look): string[] {
  const paint = paintFor(look);
  const narrow = widthOf(left) + widthOf(now) + 4 > textWidth(look) || textWidth(look) < 44;
  if (narrow || look.linear === true) {
    return [...textLines(left, look), ...textLines(paint.name(both, whose), look)];
  }
  const wide = Math.max(widthOf(now), widthOf(next));
  const first = titleLine(left, padTo(paint.name(now, whose), wide), look);
  return next === '' ? first : [...first, ...titleLine(' ', padTo(paint.soft(next), wide), look)];
}
