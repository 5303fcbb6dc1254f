import type { Entry, JournalEvent } from './events.ts';

/**
 * Entries by instant, then by id; an entry met twice stands once. The result is the same for any
 * order of the input, so two copies of a journal merge to one and the same.
 */
export function inOrder<E extends JournalEvent>(entries: readonly Entry<E>[]): readonly Entry<E>[] {
  const unique = new Map(entries.map((entry) => [entry.id, entry]));
  return [...unique.values()].sort(compare);
}

/** Two journals as one: everything that stands in either, in order. */
export function merge(one: readonly Entry[], two: readonly Entry[]): readonly Entry[] {
  return inOrder([...one, ...two]);
}

function compare(one: Entry, two: Entry): number {
  const apart = Date.parse(one.event.at) - Date.parse(two.event.at);
  if (apart !== 0) return apart;
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0;
}
