import { tryPayloads, walkedKinds } from '../flow/payloads-run.ts';
import { hostileCourse } from '../views/hostile-course.ts';
import { payloads, places } from '../views/payloads.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F13, the built program: 30 payloads in 22 places of Markdown in every field of a course, in
 * answers, names, file names and whatever is typed on the command line, shown by every command, on
 * stdout and stderr; and the same course walked on a terminal, prompt by prompt. No more may come out
 * than colours and links to http, https and mailto; on the terminal nothing that the same walk
 * through a harmless course does not send. As many turns as there are places: then each payload has
 * stood in each of them.
 */
export async function measure({ count = places.length }: Measuring): Promise<Row> {
  const faults: string[] = [];
  let runs = 0;
  for (let shift = 0; shift < count; shift += 1) {
    const sum = tryPayloads(shift);
    runs += sum.runs;
    faults.push(...sum.faults.map(({ command, what }) => `${command} ${what}`));
  }
  const walks = Math.min(count, 3);
  const more = new Set<string>();
  const harmless = await walkedKinds(hostileCourse(0, true));
  for (let shift = 0; shift < walks; shift += 1) {
    for (const kind of await walkedKinds(hostileCourse(shift))) if (!harmless.has(kind)) more.add(kind);
  }
  const figures = {
    payloads: payloads.length,
    places: places.length,
    runs,
    walks,
    'escapes or uncaught': faults.length === 0 ? 0 : faults.slice(0, 5).join(' | '),
    'not in a harmless walk': more.size === 0 ? 0 : [...more].join(' '),
  };
  return { name: 'F13 payloads', figures, ok: faults.length === 0 && more.size === 0 && runs > 50 * count };
}
