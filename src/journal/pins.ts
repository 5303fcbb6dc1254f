import { parseEntryName, pinnedIn } from './entry-name.ts';

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
  const names = files.flatMap((file) => (file.includes('-ab-p') ? (parseEntryName(file) ?? []) : []));
  const slots = new Map<number, string>();
  for (const { day, who, slot } of names) {
    if (who !== 'ab' || pinnedIn(slot) === null) continue;
    const before = slots.get(day);
    if (before === undefined || slot < before) slots.set(day, slot);
  }
  return new Map([...slots].flatMap(([day, slot]) => [[day, pinnedIn(slot) ?? '']]));
}
