import { describe, expect, it } from 'vitest';
import { wordCount } from '../../scripts/course-lint/readability.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import type { Day } from '../../src/model/journey.ts';

const weeks = ['Trust', 'Talk', 'Touch', 'Truth', 'Time'].map(
  (theme, index) =>
    `### Week ${index + 1}: ${theme}\n${[1, 2, 3, 4, 5].map((n) => `- ${theme} line ${n}`).join('\n')}`,
);
const activities = [
  'Learning about us',
  'Connection exercises',
  'Partner discussions',
  'Personal reflection',
  'Practical applications',
];
const course = (plan: string, duration = '5 weeks') =>
  parseJourney(
    `---\ntitle: T\nduration: ${duration}\n---\n## Day 1: One\n\n### Reflection Questions\n1. A?\n\n${plan}\n\n## Daily Activities\n${activities.map((one) => `- ${one}`).join('\n')}\n`,
  ).journey?.days ?? [];
const full = course(`## Your Journey Plan\n${weeks.join('\n\n')}`);
const practice = full.filter((day) => !day.authored);
const stems = (day: Day) => day.activity.items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));

function repeated(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}

describe('practice days', () => {
  it('fill every day the file does not write', () => {
    expect(full.map((day) => day.number)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
    expect(practice).toHaveLength(34);
  });

  it('repeat no title, learning, stem or question in 34 days', () => {
    expect(repeated(practice.map((day) => day.title))).toEqual([]);
    expect(repeated(practice.map((day) => day.learning ?? ''))).toEqual([]);
    expect(repeated(practice.flatMap(stems))).toEqual([]);
    expect(repeated(practice.flatMap((day) => day.questions))).toEqual([]);
  });

  it('take the bullets in order, and the seventh day looks back', () => {
    const week2 = full.slice(7, 14);
    expect(week2.map((day) => day.title)).toEqual([
      'Talk line 1',
      'Talk line 1, another evening',
      'Talk line 2',
      'Talk line 3',
      'Talk line 4',
      'Talk line 5',
      'Week 2, Looking Back',
    ]);
    expect(full[13]?.questions.join(' ')).toMatch(/answers/);
  });

  it('can each be walked: three stems, timed steps, two questions, 20 to 30 minutes, something to read', () => {
    for (const day of practice) {
      expect(stems(day)).toHaveLength(3);
      expect(day.questions).toHaveLength(2);
      expect(
        day.activity.items.filter((item) => item.kind === 'step' && item.minutes !== null).length,
      ).toBeGreaterThanOrEqual(2);
      expect(day.activity.minutes?.[0]).toBeGreaterThanOrEqual(20);
      expect(day.activity.minutes?.[1]).toBeLessThanOrEqual(30);
      expect(wordCount(day.learning ?? '')).toBeGreaterThan(50);
      expect(day.fiveMinutes?.items.some((item) => item.kind === 'stem')).toBe(true);
    }
  });

  it('make each daily activity a step of its name', () => {
    const text = JSON.stringify(full[1]?.activity.items);
    for (const name of activities) expect(text).toContain(`**${name}.**`);
  });

  it('quote any theme, whatever its grammar, without its marks', () => {
    const days = course(
      '## Your Journey Plan\n### Week 1: X\n- **Emotional "safety"**.\n- Was ist Nähe?',
      '1 week',
    );
    expect(days[1]?.learning).toContain('“Emotional safety”');
    expect(days[1]?.title).toBe('Emotional safety');
    expect(JSON.stringify(days)).toContain('“Was ist Nähe?”');
  });

  it('use a theme where there are no bullets, loose bullets where there are no weeks, and their own words where there is nothing', () => {
    expect(course('## Your Journey Plan\n### Week 1: Patience\nSome words.', '1 week')[1]?.title).toBe(
      'Patience',
    );
    expect(
      course('## Your Journey Plan\n- First\n- Second', '2 weeks')
        .slice(1, 3)
        .map((day) => day.title),
    ).toEqual(['First', 'First, another evening']);
    const bare = course('', '4 weeks').filter((day) => !day.authored);
    expect(repeated(bare.map((day) => day.title))).toEqual([]);
    expect(bare.every((day) => stems(day).length === 3)).toBe(true);
  });

  it("say a request by its doing, with no quotes in a sentence of one's own", () => {
    const days = course('## Your Journey Plan\n### Week 1: X\n- Build trust\n- Create safe spaces', '1 week');
    expect(stems(days[2] as Day)[0]).toBe('With building trust in mind, a moment of ours I would keep is');
    expect(days[2]?.learning).toContain('“Build trust”');
  });

  it('look back on all weeks on the last day, by their themes', () => {
    const last = full[34];
    expect(last?.title).toBe('Looking Back on the Whole Way');
    for (const theme of ['Trust', 'Talk', 'Touch', 'Truth', 'Time'])
      expect(last?.learning).toContain(`“${theme}”`);
    expect(full[6]?.learning).not.toContain('“Talk”');
  });

  it('name no minutes in words, which the screen names already, and begin no two days in a row alike', () => {
    const intro = (day: Day) =>
      day.activity.items.flatMap((item) => (item.kind === 'text' ? [item.markdown] : []));
    const intros = practice.map((day) => intro(day).join());
    expect(intros.filter((one) => /minutes/.test(one))).toEqual([]);
    for (const [index, one] of intros.entries()) expect(one).not.toBe(intros[index + 1]);
  });

  it('take a name the plan gives a day', () => {
    expect(
      course('## Your Journey Plan\n### Week 1: X\n- Day 2: The Harbour\n- Day 3: The Hill', '1 week')
        .slice(1, 3)
        .map((day) => day.title),
    ).toEqual(['The Harbour', 'The Hill']);
  });

  it('hold for other numbers of bullets and days', () => {
    for (const [bullets, duration] of [
      [1, '3 days'],
      [9, '1 week'],
      [30, '10 days'],
      [2, '104 weeks'],
    ] as const) {
      const plan = Array.from({ length: bullets }, (_, index) => `- bullet ${index}`).join('\n');
      const days = course(`## Your Journey Plan\n### Week 1: X\n${plan}`, duration);
      expect(days.every((day) => day.title !== '' && (day.number === 1 || stems(day).length === 3))).toBe(
        true,
      );
      if (duration === '1 week') expect(days.map((day) => day.learning).join(' ')).toContain('bullet 8');
    }
  });
});
