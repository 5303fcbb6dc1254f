import { slotOf } from '../journal/entry-name.ts';
import type { Progress } from '../journal/progress.ts';
import { type Asked, askedOn, wordsOf } from '../model/asked.ts';
import { partners } from '../model/couple.ts';
import type { Day, Journey } from '../model/journey.ts';
import { once } from '../once.ts';
import type { AskedAgain, AskedAt } from '../sitting/earlier.ts';
import { journeyOf, progressIn, runsByTime } from '../storage/journal-folder.ts';
import { hashOf, pinnedDays, readPinned } from '../storage/pinned-days.ts';
import type { Here } from './here.ts';
import type { World } from './world.ts';

/**
 * The sentences and questions of a day that were asked before in the same words, and touched by somebody: on
 * an earlier day, or in another round of the journey. Found from texts and names; nothing is opened.
 */
export function askedAgain(world: World, here: Here, journey: Journey, today: Day): readonly AskedAgain[] {
  const asked = askedOn(today).map((one) => ({ ...one, words: wordsOf(one.text) }));
  const wanted = new Set(asked.map(({ words }) => words));
  const found = new Map<string, AskedAt[]>();
  for (const place of daysTouched(world, here, journey)) {
    if (place.run === here.run && place.day.number >= today.number) continue;
    for (const one of askedOn(place.day)) {
      const words = wordsOf(one.text);
      if (!wanted.has(words) || !wasTouched(place, one)) continue;
      const { part, index } = one;
      const at = { run: place.run, day: place.day.number, about: { part, index } };
      found.set(words, [...(found.get(words) ?? []), at]);
    }
  }
  return asked.flatMap(({ part, index, text, words }) => {
    const before = found.get(words);
    return before === undefined ? [] : [{ about: { part, index }, text, before }];
  });
}

type Touched = { readonly run: string; readonly day: Day; readonly progress: Progress };

function wasTouched({ progress, day }: Touched, { part, index }: Asked): boolean {
  const slot = slotOf({ part, index });
  return partners.some((who) => progress.slots(day.number, who).has(slot));
}

/** Every day of their rounds with words on it, with the text it had. */
function* daysTouched(world: World, here: Here, journey: Journey): Generator<Touched> {
  const storage = world.storage();
  const hashes = new Map(journey.days.map((day) => [day.number, once(() => hashOf(day))]));
  for (const run of runsByTime(storage).filter((one) => journeyOf(one) === here.journeyId)) {
    const progress = progressIn(storage, run);
    const pins = pinnedDays(storage, run);
    for (const now of journey.days) {
      const { number } = now;
      if (partners.every((who) => progress.slots(number, who).size === 0)) continue;
      const day = textOf(now, pins.get(number), run === here.run || now.authored);
      if (day !== null) yield { run, day, progress };
    }
  }

  /** A text that is the course's own is not read; a made day of another round is known by its pin alone. */
  function textOf(now: Day, hash: string | undefined, isKnown: boolean): Day | null {
    if (hash === undefined) return isKnown ? now : null;
    if (hash === hashes.get(now.number)?.()) return now;
    const text = readPinned(storage, now.number, hash);
    return text.kind === 'day' ? text.day : null;
  }
}
