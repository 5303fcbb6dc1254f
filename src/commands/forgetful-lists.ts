import { type ListOf, lettersOf, sharedLines } from '../journal/lists.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Mark } from '../model/mark.ts';
import type { ListKeeper } from './list-keeper.ts';

/** Lists of a sitting that keeps nothing: marks live in memory, until both are opened to each other. */
export function forgetfulLists(): ListKeeper {
  const half = new Map<string, readonly Mark[]>();
  const kept = new Map<string, { readonly lines: readonly string[]; readonly marks: string }>();
  const key = ({ day, list }: ListOf, who: PartnerId) => `${day} ${list} ${who}`;
  const nobody = { a: new Set<number>(), b: new Set<number>() };
  return {
    marked: () => nobody,
    marks: async (where, who) => half.get(key(where, who)) ?? null,
    marking: (where, who, _, marks) => void half.set(key(where, who), marks),
    async keep(day, { by, list, lines, marks }) {
      const where = { day, list };
      kept.set(key(where, by), { lines, marks: lettersOf(marks) });
      half.set(key(where, by), marks);
    },
    async overlap(where) {
      const [a, b] = [kept.get(key(where, 'a')), kept.get(key(where, 'b'))];
      if (a === undefined || b === undefined) return null;
      for (const who of ['a', 'b'] as const) {
        kept.delete(key(where, who));
        half.delete(key(where, who));
      }
      return sharedLines(a, b);
    },
    opened: async () => null,
  };
}
