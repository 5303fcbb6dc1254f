import { parseEntryName, pinnedAt, pinnedIn } from './entry-name.ts';

/**
 * Which text a day of a run is pinned to, from names alone: an entry `pinned` has a slot of its own
 * that tells when it was pinned and the hash of the text, so that nothing is opened to know it.
 */

/**
 * The hash of the text that counts for each pinned day, among the files of a run's folder. Where two
 * computers pinned different texts, the one pinned first counts, and of the same second the lower
 * hash: whoever has the same entries gets the same text.
 */
export function pinsOf(files: readonly string[]): ReadonlyMap<number, string> {
  return new Map([...pinSlots(files)].map(([day, slot]) => [day, pinnedIn(slot) ?? '']));
}

/** When each day was begun, as far as names tell: the instant of the pin that counts. */
export function begunAt(files: readonly string[]): ReadonlyMap<number, Date> {
  return new Map(
    [...pinSlots(files)].flatMap(([day, slot]) => {
      const at = pinnedAt(slot);
      return at === null ? [] : [[day, at] as const];
    }),
  );
}

function pinSlots(files: readonly string[]): ReadonlyMap<number, string> {
  const names = files.flatMap((file) => (file.includes('-ab-p') ? (parseEntryName(file) ?? []) : []));
  const slots = new Map<number, string>();
  for (const { day, who, slot } of names) {
    if (who !== 'ab' || pinnedIn(slot) === null) continue;
    const before = slots.get(day);
    if (before === undefined || slot < before) slots.set(day, slot);
  }
  return slots;
}
