import type { Entry, JournalEvent } from './events.ts';

/**
 * Entries by instant, then by id; an entry met twice stands once. The result is the same for any
 * order of the input, so two copies of a journal merge to one and the same.
 */
export function inOrder<E extends JournalEvent>(entries: readonly Entry<E>[]): readonly Entry<E>[] {
  const unique = new Map(entries.map((entry) => [entry.id, entry]));
  const timed = [...unique.values()].map((entry) => ({ entry, time: Date.parse(entry.event.at) }));
  return timed.sort(compare).map(({ entry }) => entry);
}

type Timed = { readonly entry: Entry; readonly time: number };

function compare(one: Timed, two: Timed): number {
  const apart = one.time - two.time;
  if (apart !== 0) return apart;
  return one.entry.id < two.entry.id ? -1 : one.entry.id > two.entry.id ? 1 : 0;
}
