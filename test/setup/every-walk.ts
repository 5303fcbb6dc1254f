/**
 * Whether all there is to walk is walked (`npm run test:walks`). The everyday tests take a part of the
 * most expensive, chosen so that what breaks one of a kind is still seen.
 */
export const everyWalk = process.env.JOURNEY_WALKS === 'all';

/** All of them with JOURNEY_WALKS=all; else those that are named first. */
export function firstOf<T>(many: readonly T[], count: number): readonly T[] {
  return everyWalk ? many : many.slice(0, count);
}
