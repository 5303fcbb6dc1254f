import type { PartnerId } from '../../model/couple.ts';
import type { AskOf, Count, SittingPart } from '../../sitting/asks.ts';
import { resumeWords, sceneWords } from '../../words/views.ts';
import { textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';

/** Where in a day one stands. */
export type StoppedPlace = {
  readonly part: SittingPart;
  readonly count: Count | null;
  readonly partner: PartnerId | null;
};

/** "Day 1 · you stopped at reflection, question 2, Ana." */
export function resumeLines(ask: AskOf<'resume'>, scene: Scene, look: Look): readonly string[] {
  const where = withName(placeWords(ask), ask.partner, scene);
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
  const inReflection = place.part === 'reflection' && place.count !== null;
  const where = inReflection ? resumeWords.questionAlone(place.count.index) : placeWords(place);
  if (place.kept && place.partner !== null) {
    return textLines(resumeWords.savedWords(where, nameOf(scene, place.partner)), look);
  }
  return textLines(resumeWords.saved(withName(where, place.partner, scene)), look);
}

/** "reflection, question 2". */
export function placeWords({ part, count }: Pick<StoppedPlace, 'part' | 'count'>): string {
  if (count !== null && part === 'reflection') return resumeWords.question(count.index);
  if (count !== null && part === 'activity') return resumeWords.item(count.index);
  return resumeWords.parts[part];
}

function withName(where: string, partner: PartnerId | null, scene: Scene): string {
  return partner === null ? where : `${where}, ${nameOf(scene, partner)}`;
}
