import { tryPayloads, walkedKinds } from '../flow/payloads-run.ts';
import { hostileCourse } from '../views/hostile-course.ts';
import { payloads, places } from '../views/payloads.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = {
  count: places.length,
  seed: 0,
  waits: true,
  same: ['payloads', 'places'],
};

/**
 * F13, the built program: 30 payloads in 22 places of Markdown in every field of a course, in
 * answers, names, file names and whatever is typed on the command line, shown by every command, on
 * stdout and stderr; and the same course walked on a terminal, prompt by prompt. No more may come out
 * than colours and links to http, https and mailto; on the terminal nothing that the same walk
 * through a harmless course does not send. As many turns as there are places, each with a walk: then
 * each payload has stood in each of them. `seed` is the first turn.
 */
export async function measure({ count = shared.count, seed = shared.seed }: Measuring): Promise<Row> {
  const faults: string[] = [];
  let runs = 0;
  const more = new Set<string>();
  const harmless = await walkedKinds(hostileCourse(0, true), ['harmless']);
  for (let shift = seed; shift < seed + count; shift += 1) {
    const sum = tryPayloads(shift);
    runs += sum.runs;
    faults.push(...sum.faults.map(({ command, what }) => `${command} ${what}`));
    for (const kind of await walkedKinds(hostileCourse(shift))) if (!harmless.has(kind)) more.add(kind);
  }
  const figures = {
    payloads: payloads.length,
    places: places.length,
    runs,
    walks: count,
    'escapes or uncaught': faults.length === 0 ? 0 : faults.slice(0, 5).join(' | '),
    'not in a harmless walk': more.size === 0 ? 0 : [...more].join(' '),
  };
  return { name: 'F13 payloads', figures, ok: faults.length === 0 && more.size === 0 && runs > 50 * count };
}
