/**
 * Fewest insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
 * (optimal string alignment, after Damerau 1964 and Levenshtein 1966); `limit + 1` when it is more than
 * `limit`.
 */
export function editDistance(one: string, two: string, limit: number): number {
  if (Math.abs(one.length - two.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= two.length; column++) {
      current.push(cell({ one, two, row, column, before, last, left: current[column - 1] ?? 0 }));
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[two.length] ?? 0, limit + 1);
}

type Cell = {
  readonly one: string;
  readonly two: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly left: number;
};

function cell({ one, two, row, column, before, last, left }: Cell): number {
  const same = one[row - 1] === two[column - 1];
  const best = Math.min((last[column] ?? 0) + 1, left + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
  const swapped =
    row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}

/** The nearest of the known words, or null when none is near: one edit in five letters, four at most. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length < 4 || word.length > 60) return null;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const limit = Math.min(4, Math.floor(Math.max(word.length, name.length) / 5));
    const distance = editDistance(word, name, limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}
