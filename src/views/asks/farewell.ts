import type { AskOf } from '../../sitting/asks.ts';
import { listWords } from '../../words/lists.ts';
import { farewellWords } from '../../words/views.ts';
import { doneView } from '../endings.ts';
import { spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';

/** The end of a sitting: thanks and tomorrow, or what still waits, without a reproach. */
export function farewellLines(
  ask: AskOf<'farewell'>,
  scene: Scene,
  look: Look,
  keeps = true,
): readonly string[] {
  // Where nothing is kept, the day waits as before, and nothing can be read again.
  if (ask.done && !keeps) return textLines(paintFor(look).strong(farewellWords.done(ask.day)), look);
  const list = ask.listWaits && keeps ? textLines(listWords.stillWaits(ask.day), look) : [];
  if (ask.done) {
    const after = { ...scene, progress: { done: new Set([...scene.progress.done, ask.day]) } };
    const nothing = ask.nothingOpened ? textLines(farewellWords.nothingOpened, look) : [];
    return spaced(nothing, list, doneView(after, look));
  }
  return spaced(
    textLines(paintFor(look).strong(waitingWords(ask, scene)), look),
    list,
    textLines(farewellWords.restFirst, look),
  );
}

function waitingWords(ask: AskOf<'farewell'>, scene: Scene): string {
  const left = (['a', 'b'] as const).filter((who) => ask.waiting[who] > 0);
  const [one, two] = left.map((who) => farewellWords.left(nameOf(scene, who), ask.waiting[who]));
  if (one === undefined) return farewellWords.notYet(ask.day);
  return farewellWords.rests(ask.day, two === undefined ? one : farewellWords.leftBoth(one, two));
}
