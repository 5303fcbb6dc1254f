import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentencesOf, wordCount, wordsOf } from '../../scripts/course-lint/readability.ts';
import { fitsItsTime } from '../../src/content/fits-its-time.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { partsOf } from '../../src/content/theme.ts';
import { wordsIn } from '../../src/content/theme-match.ts';
import type { Activity, Day } from '../../src/model/journey.ts';
import { noThemes, type Themes } from '../../src/model/theme.ts';
import { bundledThemes } from './bundled-themes.ts';
import { bullets, plans, weeks } from './made-plans.ts';

const themes = bundledThemes();
const users = new URL('../../../shared/fixtures/deepening-intimacy.md', import.meta.url);

const daily = [
  'Learning about us',
  'Connection exercises',
  'Partner discussions',
  'Personal reflection',
  'Practical applications',
];
const course = (plan: string, duration = '5 weeks', more: { themes?: Themes; round?: number } = {}) =>
  parseJourney(
    `---\ntitle: T\nduration: ${duration}\n---\n## Day 1: One\n\n### Today's Activity\n- "I am glad when..."\n\n### Reflection Questions\n1. A?\n\n${plan}\n\n## Daily Activities\n${daily.map((one) => `- ${one}`).join('\n')}\n`,
    { themes, ...more },
  ).journey?.days ?? [];
const stems = (day: Day) => stemsIn(day.activity);
const stemsIn = ({ items }: Activity) => items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));
const made = (days: readonly Day[]) => days.filter((day) => !day.authored);
const looksBack = (day: Day) => day.number % 7 === 0;

/** The theme an evening is of, by its questions. */
const pageOf = new Map(
  themes.cards.flatMap(({ id }) =>
    (themes.theme(id)?.evenings ?? []).map((one, at) => [one.questions.join(), `${id} ${at + 1}`] as const),
  ),
);
const themeOf = (day: Day | undefined) => pageOf.get(day?.questions.join() ?? '') ?? 'none';
/** Which of its theme's activities an evening has, by its steps. */
const activityOf = (day: Day) => {
  const evening = themes.cards
    .flatMap(({ id }) => themes.theme(id)?.evenings ?? [])
    .find((one) => one.questions.join() === day.questions.join());
  const steps = ({ items }: Activity) =>
    items.flatMap((item) => (item.kind === 'step' ? [item.text] : [])).join();
  return evening?.activities.find(({ activity }) => steps(activity) === steps(day.activity)) ?? null;
};
const kindOf = (day: Day) => activityOf(day)?.kind ?? null;

/** What the themes say is left by the activities of some days. */
const leftIn = (days: readonly Day[]) => made(days).flatMap((day) => activityOf(day)?.left ?? []);
const empty: Activity = { minutes: null, items: [] };
const endsSo = (step: string, one: { step: string | null }) =>
  step.toLowerCase().endsWith(one.step?.toLowerCase() ?? 'nothing');
const stepsIn = ({ items }: Activity) => items.flatMap((item) => (item.kind === 'step' ? [item.text] : []));

/** Everything an evening says, as the words of its sentences, steps, sentences to complete and questions. */
function saidOn(day: Day): readonly string[] {
  const activities = [day.activity, ...day.otherWays.map((way) => way.activity)];
  const told = activities.flatMap(({ items }) =>
    items.map((item) => (item.kind === 'text' ? item.markdown : item.text)),
  );
  const five = (day.fiveMinutes?.items ?? []).flatMap((item) =>
    item.kind === 'text' ? [item.markdown] : [],
  );
  const texts = [day.learning ?? '', day.why ?? '', ...told, ...five, ...day.questions, ...stems(day)];
  const sentences = texts.flatMap((text) => sentencesOf(text)).map((one) => wordsOf(one).join(' '));
  return [...new Set(sentences.filter((one) => one.split(' ').length >= 5))];
}

/** What is said on two evenings less than five weeks apart. */
function saidTwice(days: readonly Day[]): readonly string[] {
  const last = new Map<string, number>();
  return made(days).flatMap((day) =>
    saidOn(day).flatMap((words) => {
      const before = last.get(words);
      last.set(words, day.number);
      return before === undefined || day.number - before >= 35 ? [] : [`${before}, ${day.number}: ${words}`];
    }),
  );
}

describe('evenings made from headings', () => {
  const read = existsSync(users) ? [['the file of the wish', readFileSync(users, 'utf8')] as const] : [];
  const all = [
    ...read.map(([name, text]) => [name, parseJourney(text, { themes }).journey?.days ?? []] as const),
    ...plans.map(([nth, plan]) => [`plan ${nth}`, course(plan)] as const),
    ['no plan', course('')] as const,
    [
      'no heading that means a theme',
      course(weeks(Array.from({ length: 25 }, (_, at) => `Zzyx ${at}`))),
    ] as const,
  ];

  it.each(all)('say nothing twice within five weeks: %s', (_, days) => {
    expect(days).toHaveLength(35);
    expect(saidTwice(days)).toEqual([]);
  });

  it.each(all)(
    'have a page, why, an activity of three parts, four questions, and minutes that add up: %s',
    (_, days) => {
      for (const day of made(days).filter((one) => !looksBack(one))) {
        expect(wordCount(day.learning ?? ''), day.title).toBeGreaterThan(150);
        expect(day.learning?.split('\n\n')[1], day.title).toMatch(/\btonight\b/i);
        expect(wordCount(day.why ?? '')).toBeGreaterThan(20);
        expect(partsOf(day.activity)).toBeLessThanOrEqual(3);
        expect(stems(day).length).toBeLessThanOrEqual(4);
        expect(day.questions).toHaveLength(4);
        const [least, most] = day.activity.minutes ?? [0, 0];
        expect(least).toBeGreaterThanOrEqual(20);
        expect(most).toBeLessThanOrEqual(30);
        expect(fitsItsTime(day.activity, [least - 2, most]), day.title).toBe(true);
        expect(stemsIn(day.fiveMinutes ?? day.activity)).toHaveLength(1);
        expect(day.contentNote === null).toBe(day.otherWays.length === 0);
      }
    },
  );

  it.each(all)('name their heading as a quotation, and slot it into nothing: %s', (_, days) => {
    for (const day of made(days).filter((one) => !looksBack(one))) {
      const headings = day.title.split('; ').filter((one) => one.split(' ').length > 2);
      const text = JSON.stringify(day)
        .replaceAll(/“[^”]*”/g, '')
        .replace(/"title":"[^"]*"/, '');
      expect(headings.filter((one) => text.includes(one))).toEqual([]);
      expect(JSON.stringify(day)).not.toMatch(/"markdown":"About \d+ minutes/);
    }
  });

  it.each(all)('are of no kind two evenings running: %s', (_, days) => {
    const kinds = days.map((day) => (day.authored ? 'talk' : kindOf(day)));
    const running = kinds.filter((kind, at) => kind !== null && kind === kinds[at + 1]);
    expect(running).toEqual([]);
    expect(new Set(kinds.filter((kind) => kind !== null)).size).toBe(4);
  });

  it.each(read)('find the theme each heading means in %s', (_, text) => {
    const days = parseJourney(text, { themes }).journey?.days ?? [];
    expect(days.filter((day) => !day.authored && !looksBack(day)).map(themeOf)).toEqual(
      'trust 1,safety 1,sharing-feelings 1,vulnerability 1,noticing-feelings 1,attachment 1,attachment 2,needs 1,love-maps 1,words-for-feelings 1,understanding 1,presence 1,presence 2,comfort 1,boundaries 1,rituals 1,body 1,hopes-and-fears 1,hopes-and-fears 2,asking 1,deeper-trust 1,shared-meaning 1,bonds 1,closeness 1,closeness 2,rituals 2,growth 1,celebrating 1,goals 1'.split(
        ',',
      ),
    );
  });

  it.each(read)('copy nothing from %s: no eight words running', (_, text) => {
    const runs = (from: string) => {
      const words = wordsOf(from);
      return new Set(
        words.map((_, at) => words.slice(at, at + 8).join(' ')).filter((one) => one.split(' ').length === 8),
      );
    };
    const theirs = runs(text);
    const ours = themes.cards
      .map(({ id }) => JSON.stringify(themes.theme(id)).replace(/\\n/g, ' '))
      .join(' ');
    expect([...runs(ours)].filter((one) => theirs.has(one))).toEqual([]);
  });

  const trust = weeks(['Build trust'], 1);

  it('begin with what the file says, and that they were put together by rule', () => {
    const [, first, second, third] = course(trust, '1 week');
    expect(first?.title).toBe('Build trust');
    expect(first?.learning).toMatch(/^For day 2 the file says only “Build trust”\. .* by rule\.\n\n/);
    expect(second?.title).toBe('Build trust, another evening');
    expect(second?.learning).toMatch(
      /^Day 3, put together by rule from the heading “Build trust” once more, with another page\.\n\n/,
    );
    expect(third?.learning?.match(/“Build trust”/g)).toHaveLength(1);
    const [, , , , two] = course(weeks(['Build trust', 'Handle money'], 2), '1 week');
    expect(two?.learning).not.toMatch(/the file says/);
    const days = made(course(weeks(bullets.slice(0, 25)))).filter((day) => !looksBack(day));
    expect(days.filter((day) => !/\bby rule\b/.test(day.learning?.split('\n\n')[0] ?? ''))).toEqual([]);
  });

  it('give a heading that returns the other page, then leave it open what it means', () => {
    expect(course(trust, '1 week').slice(1, 6).map(themeOf)).toEqual([
      'trust 1',
      'trust 2',
      'open 1',
      'open 2',
      'open 3',
    ]);
  });

  it('are the same on reading again, and others in a second round', () => {
    const plan = plans[3]?.[1] ?? '';
    expect(course(plan)).toEqual(course(plan));
    const [one, two] = [course(plan), course(plan, '5 weeks', { round: 2 })];
    const same = made(one).filter((day) => !looksBack(day) && themeOf(two[day.number - 1]) === themeOf(day));
    expect(same.map((day) => day.title)).toEqual([]);
    expect(course(trust, '1 week', { round: 2 }).slice(1, 3).map(themeOf)).toEqual(['trust 2', 'trust 1']);
  });

  it('take a page again after five weeks, not before', () => {
    const days = course('## Your Journey Plan\n- Build trust', '20 weeks');
    const on = days.filter((day) => themeOf(day) === 'trust 1').map((day) => day.number);
    expect(on.length).toBeGreaterThan(2);
    expect(on.every((day, at) => at === 0 || day - (on[at - 1] ?? 0) >= 35)).toBe(true);
    expect(saidTwice(days)).toEqual([]);
  });

  it('are asked for by name where the plan names a day, and by no heading where it has none', () => {
    const named = course(
      '## Your Journey Plan\n### Week 1: X\n- Day 2: Saying thank you\n- Day 3: The Hill',
      '1 week',
    );
    expect(named.slice(1, 3).map((day) => day.title)).toEqual(['Saying thank you', 'The Hill']);
    expect(named.slice(1, 3).map(themeOf)).toEqual(['thanks 1', 'open 1']);
    const bare = made(course('', '4 weeks'));
    expect(new Set(bare.map((day) => day.title)).size).toBe(bare.length);
    expect(bare[0]?.learning).toMatch(
      /^For day 2 the file says nothing, so “.+” was chosen and put together by rule\./,
    );
    expect(bare.every((day) => day.contentNote === null)).toBe(true);
  });

  it('take the bullets in order, two on an evening where there are more than days', () => {
    const days = course(
      '## Your Journey Plan\n### Week 1: X\n- Kindness\n- Play\n- **Money**.\n- Goals\n- Rituals\n- Prayer\n- Fun\n- Dates\n- "Family"',
      '1 week',
    );
    expect(
      days
        .slice(1, 6)
        .map((day) => day.title)
        .join('; '),
    ).toBe('Kindness; Play; Money; Goals; Rituals; Prayer; Fun; Dates; Family');
    expect(days[2]?.learning).toMatch(/“Play” and “Money”|“Play”/);
  });

  it('hold for any numbers of bullets and days', () => {
    for (const [count, duration] of [
      [1, '3 days'],
      [9, '1 week'],
      [30, '10 days'],
      [2, '104 weeks'],
    ] as const) {
      const plan = Array.from({ length: count }, (_, at) => `- bullet ${at}`).join('\n');
      const days = course(`## Your Journey Plan\n### Week 1: X\n${plan}`, duration);
      expect(days.map((day) => day.number)).toEqual(days.map((_, at) => at + 1));
      for (const day of days) expect(day.title).not.toBe('');
      expect(saidTwice(days)).toEqual([]);
    }
  });

  it('have a heading alone where no themes are at hand', () => {
    const [, day] = course(trust, '1 week', { themes: noThemes });
    expect(day?.title).toBe('Build trust');
    expect(day?.learning).toContain('“Build trust”');
    expect(day?.activity.items).toHaveLength(1);
  });

  it('take what the file asks for every day as their frame', () => {
    const [, day] = course(trust, '1 week');
    expect(day?.headings).toEqual({
      learning: 'Learning about us',
      activity: 'Connection exercises, Partner discussions',
      questions: 'Personal reflection',
    });
    expect(day?.extras.map((one) => one.heading)).toEqual(['Practical applications']);
    const own = parseJourney(
      `---\ntitle: T\nduration: 1 week\n---\n${trust}\n\n## Daily Activities\n- One question at supper\n- Five minutes without a screen\n`,
      { themes },
    ).journey?.days[0];
    expect(own?.headings).toEqual({});
    expect(own?.extras).toEqual([
      {
        heading: 'For Every Day',
        markdown: '- One question at supper\n- Five minutes without a screen',
        after: 'activity',
      },
    ]);
  });
});

describe('the evening at the end of a week', () => {
  const days = course(weeks(bullets.slice(0, 25)));

  it('looks back over what its evenings were about, the last over all weeks', () => {
    expect(days[6]?.title).toBe('Week 1, Looking Back');
    const week = leftIn(days.slice(0, 6));
    expect(week.length).toBeGreaterThan(3);
    for (const { what } of week) expect(days[6]?.why).toContain(what);
    const strange = course(weeks(['Active listening basics', 'Zzyx'], 2), '1 week');
    expect(strange[6]?.why).toContain('“Zzyx”');
    expect(strange[6]?.why).not.toContain('“Active listening basics”');
    expect(course(weeks(['Active listening basics'], 1), '1 week', { themes: noThemes })[6]?.why).toContain(
      '“Active listening basics”',
    );
    expect(days[6]?.learning).toContain('“Theme 1”');
    expect(days[6]?.learning).not.toContain('“Theme 2”');
    expect(days[34]?.title).toBe('Looking Back on the Whole Way');
    for (const week of [1, 2, 3, 4, 5]) expect(days[34]?.learning).toContain(`“Theme ${week}”`);
  });

  it('takes up one thing the week made, and never one from behind a content note', () => {
    let taken = 0;
    for (const [, plan] of plans) {
      const all = course(plan);
      for (const day of made(all).filter((one) => looksBack(one) && one.number < 35)) {
        const week = all.slice(day.number - 7, day.number - 1);
        const again = stepsIn(day.activity).filter((step) =>
          leftIn(week).some((one) => one.step !== null && endsSo(step, one)),
        );
        const could = leftIn(week.filter((one) => one.contentNote === null)).filter(
          (one) => one.step !== null,
        );
        expect(again).toHaveLength(could.length > 0 ? 1 : 0);
        expect(could.length === 0 || could.some((one) => endsSo(again[0] ?? '', one))).toBe(true);
        expect(fitsItsTime(day.activity, day.activity.minutes ?? [0, 0])).toBe(true);
        taken += again.length;
      }
    }
    expect(taken).toBeGreaterThan(plans.length);
    const noted = (id: string) => {
      const theme = themes.theme(id);
      const evenings = theme?.evenings.map((one) => ({ ...one, contentNote: 'A note.' })) ?? [];
      return theme && { ...theme, evenings };
    };
    const behindNotes = course(plans[0]?.[1] ?? '', '5 weeks', { themes: { ...themes, theme: noted } });
    expect(behindNotes[6]?.why).toBe(course(plans[0]?.[1] ?? '')[6]?.why);
    for (const at of [6, 13, 20, 27]) expect(stepsIn(behindNotes[at]?.activity ?? empty)).toHaveLength(2);
  });

  it('says no name of a week where the file gives it none', () => {
    const nameless = [
      course('## Your Journey Plan\n- Build trust\n- Share feelings\n- Set goals'),
      course('## Your Journey Plan\n### Week 1\n- Build trust\n\n### Week 2\n- Set goals'),
    ];
    for (const days of nameless)
      for (const day of days.filter((one) => looksBack(one) && one.number < 35))
        expect(`${day.title}: ${day.learning}`).toMatch(/^Week \d, Looking Back: [^“]+$/);
  });
});

describe('the words of a theme', () => {
  it.each([
    ['Split the chores', 'money 2'],
    ['Agree on a budget', 'money 1'],
    ['Face one fear', 'hopes-and-fears 2'],
    ['Hopes and fears', 'hopes-and-fears 1'],
    ['Say sorry well', 'repair 2'],
    ['Talk about sex', 'closeness 2'],
    ['Date night', 'time-together 2'],
    ['“I” statements', 'asking 1'],
    ["'I' statements", 'asking 1'],
    ['Two steps to de-escalate', 'conflict 1'],
    ['Look into each other’s eyes', 'presence 1'],
    ['Look through your partner’s eyes', 'understanding 1'],
    ['Lasting honesty', 'deeper-trust 2'],
    ['Hold hands', 'body 1'],
    ['A long kiss', 'body 1'],
    ['Look at old photos', 'celebrating 2'],
    ['Your favorite Christmas memory', 'celebrating 2'],
    ['Go to church together', 'shared-meaning 2'],
    ['Ask how to help', 'asking 1'],
    ['Make peace', 'repair 1'],
    ['Say “I love you”', 'thanks 1'],
    ['Say nothing negative', 'thanks 1'],
    ['Do a chore for your partner', 'needs 1'],
    ['What commitment means', 'bonds 2'],
    ['The secret of good intentions', 'open 1'],
    ['Take it further', 'open 1'],
  ])('find for “%s” the evening %s', (heading, page) => {
    expect(themeOf(course(weeks([heading], 1), '1 week')[1])).toBe(page);
  });

  it('bring the other evening on the second day of a heading, whichever came first', () => {
    const pages = (round: number) =>
      course(weeks(['Split the chores'], 1), '1 week', { round })
        .slice(1, 3)
        .map(themeOf);
    expect(pages(1)).toEqual(['money 2', 'money 1']);
    expect(pages(2)).toEqual(['money 1', 'money 2']);
  });
  it('stand in one theme alone, so that no heading is two', () => {
    const of = new Map<string, string>();
    const twice = themes.cards.flatMap(({ id, means, second = [] }) =>
      [...means, ...second].flatMap((phrase) => {
        const key = wordsIn(phrase).join(' ');
        const before = of.get(key);
        of.set(key, id);
        return before === undefined ? [] : [`${phrase}: ${before}, ${id}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});
