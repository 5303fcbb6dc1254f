import type { PartnerId } from '../../model/couple.ts';
import { activityWords } from '../../words/views.ts';
import { textLines, titleLine } from '../lines.ts';
import { type Look, textWidth } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { padTo, widthOf } from '../width.ts';

/**
 * Which of how many at the left, who speaks and who listens at the right, one below the other; as one
 * sentence where there is no room beside it, or it may be read aloud.
 */
export function turnLines(
  left: string,
  turn: { readonly speaker: PartnerId; readonly listener: PartnerId },
  scene: Scene,
  look: Look,
): string[] {
  const paint = paintFor(look);
  const speaker = nameOf(scene, turn.speaker);
  const listener = nameOf(scene, turn.listener);
  const speaks = activityWords.speaks(speaker);
  const listens = activityWords.listens(listener);
  const narrow = widthOf(left) + widthOf(speaks) + 4 > textWidth(look) || textWidth(look) < 44;
  if (narrow || look.linear === true) {
    return [
      ...textLines(left, look),
      ...textLines(paint.name(activityWords.turn(speaker, listener), turn.speaker), look),
    ];
  }
  const wide = Math.max(widthOf(speaks), widthOf(listens));
  const right = [padTo(paint.name(speaks, turn.speaker), wide), padTo(paint.soft(listens), wide)] as const;
  return [left, ' '].flatMap((start, at) => titleLine(start, right[at] ?? '', look));
}
