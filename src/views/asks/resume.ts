import type { PartnerId } from '../../model/couple.ts';
import type { ActivityItem, AskOf, Count, SittingPart } from '../../sitting/asks.ts';
import { resumeWords, sceneWords } from '../../words/views.ts';
import { textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';

/** Where in a day one stands. */
export type StoppedPlace = {
  readonly part: SittingPart;
  readonly item: ActivityItem | null;
  readonly count: Count | null;
  readonly partner: PartnerId | null;
};

/** "Day 1 · you stopped at question 2, Ana." */
export function resumeLines(ask: AskOf<'resume'>, scene: Scene, look: Look): readonly string[] {
  const where = withName(ask, scene);
  return textLines(
    `${sceneWords.day(scene.day)} ${symbolsFor(look).dot} ${resumeWords.stoppedAt(where)}.`,
    look,
  );
}

/** What leaving says: that all is saved, and where it goes on. `kept`: words were being typed. */
export function stoppedLines(
  place: StoppedPlace & { readonly kept: boolean },
  scene: Scene,
  look: Look,
): readonly string[] {
  if (place.kept && place.partner !== null) {
    return textLines(resumeWords.savedWords(placeWords(place), nameOf(scene, place.partner)), look);
  }
  return textLines(resumeWords.saved(withName(place, scene)), look);
}

/** "question 2", "stem 1", "the reading". */
function placeWords({ part, item, count }: StoppedPlace): string {
  if (count !== null && part === 'reflection') return resumeWords.question(count.index);
  if (count !== null && item !== null) return resumeWords[item](count.index);
  return resumeWords.parts[part];
}

/** The same with whose turn it is: alone in the reflection, together in the activity. */
function withName(place: StoppedPlace, scene: Scene): string {
  const where = placeWords(place);
  if (place.partner === null) return where;
  const name = nameOf(scene, place.partner);
  return place.part === 'activity' ? resumeWords.together(where, name) : resumeWords.alone(where, name);
}
