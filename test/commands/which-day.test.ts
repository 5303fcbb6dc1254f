import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/commands/begin.ts';
import { today } from '../../src/commands/day-in-text.ts';
import { done } from '../../src/commands/done.ts';
import { home } from '../../src/commands/home.ts';
import { plan } from '../../src/commands/plan.ts';
import { status } from '../../src/commands/status.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

/** Which day it is, in every command, and in every form that is asked for. */

let shown: (run: (world: FakeWorld) => Promise<number>) => Promise<string>;

beforeEach(async () => {
  const { storage } = fakeWorld();
  shown = async (run) => {
    const world = fakeWorld({ storage });
    expect(await run(world)).toBe(0);
    return world.shown();
  };
  await shown((world) => begin(world, 'first-steps', { names: 'Ana,Ben' }));
});

const json = async (run: (world: FakeWorld) => Promise<number>) => JSON.parse(await shown(run));

describe('tomorrow', () => {
  it.each([
    { days: [1], next: 2 },
    { days: [5], next: 1 },
    { days: [1, 2, 4], next: 3 },
    { days: [2, 1], next: 3 },
    { days: [7, 1], next: 2 },
  ])('F19: is day $next after days $days, whoever says it', async ({ days, next }) => {
    let last = '';
    for (const day of days) last = await shown((world) => done(world, { day, yes: true }));
    const now = await json((world) => status(world, { json: true }));
    const title = now.dayTitle as string;
    expect(now.day).toBe(next);
    expect(last).toContain(`Tomorrow: ${title}`);
    expect(await shown((world) => status(world, {}))).toMatch(new RegExp(`Tomorrow\\s+${title}`));
    expect(await shown(home)).toContain(title);
    const planned = await json((world) => plan(world, { json: true }));
    const states = planned.weeks.flatMap((week: { days: { number: number; state: string }[] }) => week.days);
    const named = states.filter((day: { state: string }) => ['today', 'later'].includes(day.state));
    expect(named.map((day: { number: number }) => day.number)).toEqual([next]);
    expect((await json((world) => today(world, { json: true }))).day.number).toBe(next);
    expect(await shown((world) => today(world, { text: true }))).toContain(title);
  });
});

describe('--five, --day and --text', () => {
  it('F34: do what they say, together too', async () => {
    const of = (options: Parameters<typeof today>[1]) => shown((world) => today(world, options));
    const three = await of({ text: true, day: 3 });
    const five = await of({ text: true, day: 3, five: true });
    expect(await of({ day: 3 }), '--text is what a pipe gets').toBe(three);
    expect(await of({ day: 3, five: true })).toBe(five);
    expect(five).not.toBe(three);
    expect(five.length).toBeLessThan(three.length / 2);
    const title = JSON.parse(await of({ json: true, day: 3 })).day.title as string;
    for (const text of [three, five]) expect(text).toContain(title);
    expect(await of({ text: true, five: true }), 'of today, without a day').toBe(
      await of({ text: true, five: true, day: 1 }),
    );
    expect(await of({ json: true, five: true, day: 3 })).not.toBe(await of({ json: true, day: 3 }));
  });
});
