import type { PartnerId } from '../../model/couple.ts';
import type { ActivityItem, Count, SittingPart } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { resumeWords, sceneWords } from '../../words/views.ts';
import { spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { askHeader } from './header.ts';

/** Where in a day one stands. */
export type StoppedPlace = {
  readonly part: SittingPart;
  readonly item: ActivityItem | null;
  readonly count: Count | null;
  readonly partner: PartnerId | null;
};

/** "Day 1 · you stopped at question 2, Ana." */
export function resumeLines(ask: AskOf<'resume'>, scene: Scene, look: Look): readonly string[] {
  const where = ask.finished ? resumeWords.finished : resumeWords.stoppedAt(withName(ask, scene));
  return textLines(`${sceneWords.day(scene.day)} ${symbolsFor(look).dot} ${where}.`, look);
}

/** What else there is to do, and that looking costs nothing. */
export function menuLines(ask: AskOf<'menu'>, scene: Scene, look: Look): readonly string[] {
  const kept = ask.underWay ? textLines(resumeWords.menuKept(ask.day), look) : [];
  return spaced(askHeader(resumeWords.menu, scene, look), kept);
}

/**
 * What leaving says: where it goes on, and that words are kept where some were written: being typed
 * now, or kept before in this sitting.
 */
export function stoppedLines(
  place: StoppedPlace & { readonly typing: boolean; readonly kept: boolean; readonly command: string },
  scene: Pick<Scene, 'couple'>,
  look: Look,
): readonly string[] {
  const { command } = place;
  if (place.typing && place.partner !== null) {
    const name = nameOf(scene, place.partner);
    const say = place.kept ? resumeWords.savedWords : resumeWords.wordsKept;
    return textLines(say(placeWords(place), name, command), look);
  }
  const where = withName(place, scene);
  return textLines(place.kept ? resumeWords.saved(where, command) : resumeWords.goesOn(where, command), look);
}

/** "question 2", "stem 1", "the reading". */
function placeWords({ part, item, count }: StoppedPlace): string {
  if (count !== null && part === 'reflection') return resumeWords.question(count.index);
  if (count !== null && item !== null) return resumeWords[item](count.index);
  return resumeWords.parts[part];
}

/** The same with whose turn it is: alone in the reflection, together in the activity. */
function withName(place: StoppedPlace, scene: Pick<Scene, 'couple'>): string {
  const where = placeWords(place);
  if (place.partner === null) return where;
  const name = nameOf(scene, place.partner);
  return place.part === 'activity' && place.item !== 'list'
    ? resumeWords.together(where, name)
    : resumeWords.alone(where, name);
}
