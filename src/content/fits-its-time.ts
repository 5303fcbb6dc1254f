import type { Activity, Minutes } from '../model/journey.ts';

/** Minutes for both partners to finish one sentence: the briskest pair, and the slowest. */
const sentence = [1, 5] as const;
/** Minutes an evening may lose to settling down, which no step names. */
const settling = 3;

/**
 * Whether an activity can be done in the time it names: its steps fit with brisk sentences, and
 * fill it with slow ones. A step without minutes may take any time.
 */
export function fitsItsTime({ items }: Activity, [least, most]: Minutes): boolean {
  let steps = 0;
  let sentences = 0;
  let open = false;
  for (const item of items) {
    if (item.kind === 'stem') sentences += 1;
    if (item.kind !== 'step') continue;
    if (item.minutes === null) open = true;
    else steps += item.each ? item.minutes * 2 : item.minutes;
  }
  const fits = steps + sentences * sentence[0] <= most;
  return fits && (open || steps + sentences * sentence[1] + settling >= least);
}

/**
 * Whether the minutes an author wrote add up: never more than the time allows, and, where steps with
 * minutes are all there is, no less than it asks for.
 */
export function addsUp({ minutes, items }: Activity, given: Minutes): boolean {
  if (items.length === 0) return true;
  const [least, most] = given;
  const whole = items.every((item) => item.kind === 'step' && item.minutes !== null);
  return fitsItsTime({ minutes, items }, [whole ? least : 0, most]);
}
