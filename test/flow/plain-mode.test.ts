import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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
  const number = new Map(entries.map(({ id }, at) => [id, at]));
  const plain = entries.map(({ event }) => {
    const { at: _at, zone: _zone, date: _date, ...rest } = event;
    return JSON.stringify(rest, (key, value) =>
      key === 'of' || key === 'replaces' ? number.get(value) : value,
    );
  });
  return plain.map((one) => JSON.parse(one));
}

const days = [1, 2, 3];

it.each([
  { name: '--plain-prompts', args: ['--plain-prompts'], env: {} },
  { name: 'TERM=dumb', args: [], env: { TERM: 'dumb' } },
])(
  'a whole day in plain mode ($name): no cursor is moved, no colour, the same events',
  async ({ args, env }) => {
    const [rich, plain] = [begunHome(course), begunHome(course)];
    for (const day of days) {
      const screen = rich.start(['today'], { columns: 72, rows: 40 });
      await walkOn(screen, mixed('kept', day));
      expect((await screen.exit()).code).toBe(0);
      const lines = plain.start([...args, 'today'], { columns: 72, rows: 40, env });
      await walkPlain(lines, mixed('kept', day));
      expect(await lines.exit()).toEqual({ code: 0, signal: 0 });
      expect(lines.raw()).not.toContain('\u001b');
      expect(lines.raw()).toContain(`Day ${day}, done together.`);
    }
    const [one, other] = [await eventsIn(rich), await eventsIn(plain)];
    expect(other).toEqual(one);
    expect(one.length).toBeGreaterThan(days.length * 6);
    rich.remove();
    plain.remove();
  },
  60_000,
);
