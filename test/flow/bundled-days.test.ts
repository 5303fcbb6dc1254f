import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forgetfulKeeper } from '../../src/commands/forgetful-keeper.ts';
import type { Performer } from '../../src/commands/reply-to.ts';
import { walk } from '../../src/commands/walk.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import type { Form } from '../../src/model/forms.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { sectionTitle } from '../../src/views/asks/read.ts';
import { bundledThemes } from '../content/bundled-themes.ts';
import { plans } from '../content/made-plans.ts';
import { everyWalk, firstOf } from '../setup/every-walk.ts';
import { begunHome, type Home, root } from './program.ts';
import { answering, walkOn } from './walker.ts';

/**
 * Every day of the courses that come with the program is walked, in full and in five minutes, and so are
 * the evenings made from headings: each of every theme, in two rounds.
 */

function journeyIn(text: string, fileName: string, round = 1): Journey {
  const { journey } = parseJourney(text, { fileName, round, themes });
  if (journey === null) throw new Error(`${fileName} is no journey`);
  return journey;
}

const themes = bundledThemes();
const courses: readonly Journey[] = readdirSync(path.join(root, 'journeys'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => journeyIn(readFileSync(path.join(root, 'journeys', name), 'utf8'), name));

/** A plan that means every theme twice, two in a week, and asks for the open evenings in between. */
const plan = themes.cards.map(({ means }, at) => {
  const heading = means[0]?.replace('*', '') ?? 'Zzyx';
  return `### Week ${at + 1}: ${heading}\n- ${heading}\n- Zzyx ${at}`;
});
const made: readonly Journey[] = [1, 2].map((round) =>
  journeyIn(
    `---\ntitle: Made, round ${round}\nduration: ${plan.length} weeks\n---\n\n## Your Journey Plan\n\n${plan.join('\n\n')}\n`,
    'made.md',
    round,
  ),
);

/** The file of the wish, where it is at hand, and plans as authors write them: all with JOURNEY_WALKS=all. */
const users = path.resolve(root, '../shared/fixtures/deepening-intimacy.md');
const planned: readonly Journey[] = [
  ...(existsSync(users) ? [journeyIn(readFileSync(users, 'utf8'), 'users.md')] : []),
  ...firstOf(plans, 1).map(([nth, text]) =>
    journeyIn(`---\ntitle: Plan ${nth}\nduration: 5 weeks\n---\n\n${text}\n`, `plan-${nth}.md`),
  ),
];

type Walk = {
  readonly journey: Journey;
  readonly day: Day;
  readonly form: Form;
  /** Index into the day's other ways, or null for the day as written. */
  readonly path: number | null;
  readonly name: string;
};

const asWritten = (journeys: readonly Journey[]): readonly Walk[] =>
  journeys.flatMap((journey) =>
    journey.days.flatMap((day) =>
      (['full', 'five'] as const).map((form) => ({
        journey,
        day,
        form,
        path: null,
        name: `${journey.id}, day ${day.number}, ${form}`,
      })),
    ),
  );
const walks = asWritten(courses);
const madeWalks = asWritten([...made, ...planned]).filter(({ day }) => !day.authored);

const otherWays: readonly Walk[] = [...courses, ...made, ...planned].flatMap((journey) =>
  journey.days.flatMap((day) =>
    day.otherWays.map(({ label }, path) => ({
      journey,
      day,
      form: 'full' as const,
      path,
      name: `${journey.id}, day ${day.number}, ${label}`,
    })),
  ),
);

/** What a screen that is walked through leads to. */
function replyTo(ask: Exclude<Ask, { kind: 'open' | 'overlap' }>, { form, path }: Walk): Reply {
  switch (ask.kind) {
    case 'arrival':
      return { kind: form === 'five' && ask.five !== null ? 'five' : 'go-on' };
    case 'choose-path':
      return ask.ways.length < 2 ? { kind: 'go-on' } : { kind: 'path', path };
    case 'question':
    case 'write-stem':
      return { kind: 'wrote', text: `${ask.kind} ${ask.about.index}` };
    case 'mark':
      return { kind: 'marked', marks: ask.lines.map(() => 'open') };
    case 'share':
      return { kind: 'share', open: ask.answered.map(({ index }) => index) };
    default:
      return { kind: 'go-on' };
  }
}

async function asksOf(one: Walk): Promise<readonly Ask[]> {
  const asks: Ask[] = [];
  const performer: Performer = {
    perform: async (ask) => {
      asks.push(ask);
      return replyTo(ask, one);
    },
    passphrase: async () => null,
  };
  const couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'a' } as const;
  const setup = { day: one.day, couple, sameDate: false, alreadyDone: false };
  const end = await walk(begin(setup, null), forgetfulKeeper(), performer, () => {});
  expect(end).toMatchObject({ kind: 'finished', sitting: { done: true } });
  return asks;
}

const of = <K extends Ask['kind']>(asks: readonly Ask[], kind: K) =>
  asks.filter((ask): ask is Extract<Ask, { kind: K }> => ask.kind === kind);

describe('the courses that come with the program', () => {
  it('are two, with 42 days', () => {
    expect(walks).toHaveLength(84);
  });

  it('and headings for every page of every theme', () => {
    const read = new Set(made.flatMap(({ days }) => days.map((day) => day.questions.join())));
    const pages = themes.cards.flatMap(({ id }) => themes.theme(id)?.evenings ?? []);
    expect(pages.filter((page) => !read.has(page.questions.join())).map((page) => page.title)).toEqual([]);
  });

  it.each([...walks, ...madeWalks, ...otherWays])('$name', async (one) => {
    const asks = await asksOf(one);
    expect(asks[0]?.kind).toBe('arrival');
    expect(asks.at(-1)).toMatchObject({ kind: 'farewell', done: true, waiting: { a: 0, b: 0 } });
    const questions = one.form === 'full' ? one.day.questions.length : 1;
    expect(of(asks, 'question')).toHaveLength(2 * questions);
    const lists = of(asks, 'list').length;
    expect(of(asks, 'hand-over').filter(({ why }) => why !== 'mark')).toHaveLength(2);
    expect(of(asks, 'mark')).toHaveLength(2 * lists);
    expect(of(asks, 'overlapped').filter(({ lines }) => lines !== null)).toHaveLength(lists);
    expect(of(asks, 'opened')).toHaveLength(questions);
    const activity = of(asks, 'stem').length + of(asks, 'step').length;
    expect(activity).toBeGreaterThan(0);
    const speakers = of(asks, 'stem').map(({ speaker }) => speaker);
    expect(speakers.filter((who) => who === 'a')).toHaveLength(speakers.length / 2);
    expect(of(asks, 'read').some(({ section }) => section.kind === 'learning')).toBe(one.form === 'full');
  });
});

describe('what the file asks for every day', () => {
  const [, day] = journeyIn(
    '---\ntitle: T\nduration: 1 week\n---\n\n## Day 1: One\n\n### Reflection Questions\n\n1. A?\n\n## Your Journey Plan\n\n### Week 1: Us\n- Build trust\n\n## Daily Activities\n- Learning about us\n- Partner exercises\n- Personal reflection\n- Practical applications\n- Five quiet minutes\n',
    't.md',
  ).days;

  it.each(['full', 'five'] as const)('is the frame of a made evening as it is walked: %s', async (form) => {
    if (day === undefined) throw new Error('no day 2');
    const asks = await asksOf({ journey: made[0] as Journey, day, form, path: null, name: '' });
    const titles = of(asks, 'read').map(({ section }) => sectionTitle(section));
    expect(titles).toEqual([
      ...(form === 'full' ? ['Learning about us', 'Why this matters'] : []),
      'Partner exercises',
      'For Every Day',
      'Practical applications',
    ]);
    expect(new Set(of(asks, 'question').map(({ heading }) => heading))).toEqual(
      new Set(['Personal reflection']),
    );
  });
});

/**
 * On a real terminal: one walk in full and one in five minutes, others each day of the year; all of them with JOURNEY_WALKS=all.
 */
const rotation = Number(process.env.JOURNEY_SEED ?? Math.floor(Date.now() / 86_400_000));
const sample = everyWalk ? walks : [0, 1].flatMap((at) => walks[(rotation + at * 21) % walks.length] ?? []);

describe(`on a terminal (JOURNEY_SEED=${rotation})`, () => {
  const homes = new Map<string, Home>();
  afterAll(() => {
    for (const home of homes.values()) home.remove();
  });
  const homeOf = (id: string) => {
    const home = homes.get(id) ?? begunHome(id);
    homes.set(id, home);
    return home;
  };

  it.each(sample)('$name', async ({ journey, day, form }) => {
    // Walking a day another time asks nothing that is answered, so each form has a home of its own.
    const home =
      form === 'full' ? homeOf(journey.id) : (homes.get(`five ${journey.id}`) ?? begunHome(journey.id));
    if (form === 'five') homes.set(`five ${journey.id}`, home);
    const words = ['today', '--day', String(day.number), ...(form === 'five' ? ['--five'] : [])];
    const pty = home.start(words);
    const { screens, last } = await walkOn(pty, answering(`${journey.id} ${day.number}`));
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(screens[0]).toBe('arrival');
    expect(screens.filter((kind) => kind === 'question')).toHaveLength(form === 'full' ? 8 : 2);
    expect(screens.filter((kind) => kind === 'opened')).toHaveLength(form === 'full' ? 4 : 1);
    expect(screens.includes('read') || day.activity.items.length > 0).toBe(true);
    expect(last?.text).toContain(`Day ${day.number}, done together.`);
    expect(pty.everything()).not.toContain('undefined');
  });
});
