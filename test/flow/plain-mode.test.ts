import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { worldIn } from '../storage/temp-world.ts';
import { walkPlain } from './plain-walk.ts';
import { begunHome, type Home } from './program.ts';
import { mixed, walkOn } from './walker.ts';

/** The same evening in plain mode and on the whole screen. */

const course = path.join(import.meta.dirname, 'one-authored-day.md');

/** Every event of the journal, in order, without what differs from evening to evening. */
async function eventsIn(home: Home): Promise<readonly unknown[]> {
  const world = worldIn(home.folder);
  const run = readdirSync(path.join(home.folder, 'data/journal'))[0] ?? '';
  const { entries, damaged } = await readJournal(openJournal(world, openKeyring(world)), {
    run,
    as: ['a', 'b'],
  });
  expect(damaged).toEqual([]);
  const about = new Map(entries.map(({ id, event }) => [id, JSON.stringify(event, withoutChance)]));
  return entries.map(({ event }) =>
    JSON.parse(
      JSON.stringify(event, (key, value) =>
        key === 'of' || key === 'replaces' ? about.get(value) : withoutChance(key, value),
      ),
    ),
  );
}

/** Times and keys differ from evening to evening. */
function withoutChance(key: string, value: unknown): unknown {
  return ['at', 'zone', 'date', 'fileKey'].includes(key) ? undefined : value;
}

/** What opening makes follows in no order of its own. */
function sorted(events: readonly unknown[]): readonly string[] {
  return events.map((event) => JSON.stringify(event)).sort();
}

function facts(events: readonly unknown[]): readonly unknown[] {
  return events.filter((event) => !['release', 'copy'].includes((event as { kind: string }).kind));
}

const days = [1, 2];

/** What the same evenings on the whole screen leave. */
let rich: readonly unknown[] = [];
beforeAll(async () => {
  const home = begunHome(course);
  for (const day of days) {
    const screen = home.start(['today'], { columns: 72, rows: 40 });
    await walkOn(screen, mixed('kept', day));
    expect((await screen.exit()).code).toBe(0);
  }
  rich = await eventsIn(home);
  home.remove();
});

it.each([
  { name: '--plain-prompts', args: ['--plain-prompts'], env: {} },
  { name: 'TERM=dumb', args: [], env: { TERM: 'dumb' } },
])(
  'a whole day in plain mode ($name): no cursor is moved, no colour, the same events',
  async ({ args, env }) => {
    const plain = begunHome(course);
    for (const day of days) {
      const lines = plain.start([...args, 'today'], { columns: 72, rows: 40, env });
      await walkPlain(lines, mixed('kept', day));
      expect(await lines.exit()).toEqual({ code: 0, signal: 0 });
      expect(lines.raw()).not.toContain('\u001b');
      expect(lines.raw()).toContain(`Day ${day}, done together.`);
    }
    const [one, other] = [rich, await eventsIn(plain)];
    expect(facts(other)).toEqual(facts(one));
    expect(sorted(other)).toEqual(sorted(one));
    expect(one.length).toBeGreaterThan(days.length * 6);
    plain.remove();
  },
  60_000,
);
