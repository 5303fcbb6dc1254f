import { afterEach, describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { cpuMs } from '../setup/cpu-time.ts';

const body = '# T\n\n## Day 1: One\n\n### Reflection Questions\n\n1. A?\n';
const trap = globalThis as { sprung?: boolean };

function first(front: string) {
  const { journey, problems } = parseJourney(`${front}\n${body}`);
  return { journey, problem: problems.find((one) => one.severity === 'error') };
}

afterEach(() => {
  delete trap.sprung;
});

describe('front matter in another language', () => {
  const spellings = [
    '---js',
    '--- js',
    '---JS',
    '--- JS ',
    '---javascript',
    '--- JavaScript ',
    '---\tjs',
    '---json',
    '---coffee',
    '---coffeescript',
    '---cson',
    '---toml',
    '---constructor',
    '---__proto__',
    '---yaml',
  ];
  it.each(spellings)('%j is refused and nothing is run', (opening) => {
    const { journey, problem } = first(`${opening}\n{ title: (globalThis.sprung = true, "T") }\n---`);
    expect(trap.sprung).toBeUndefined();
    expect(journey).toBeNull();
    expect(problem).toMatchObject({ line: 1, column: 1, found: opening.trim().replace('\t', ' ') });
    expect(problem?.message).toBe('Front matter in another language is not read, and nothing in it is run.');
  });

  it('says so twice for the same text, as nothing is cached', () => {
    const text = '---\ntitle: [\n---\n';
    expect(parseJourney(text)).toEqual(parseJourney(text));
    expect(parseJourney(text).journey).toBeNull();
  });
});

describe('hostile YAML', () => {
  it.each([
    ['aliases', 'title: T\na: &a [1, 1]\nb: [*a, *a]', 4, /aliases/],
    ['deep nesting', `title: T\na: ${'['.repeat(7000)}`, 3, /nested/],
    [
      'deep indentation',
      `a:\n${Array.from({ length: 60 }, (_, n) => `${' '.repeat(n + 1)}a:`).join('\n')}`,
      9,
      /nested/,
    ],
    ['unknown tags', 'title: !!js/function "function () {}"', 2, /tag/],
    ['doubled keys', 'title: A\ntitle: B', 3, /there twice/],
    ['a list', '- title: A', 2, /list of/],
    ['a marker line', 'title: A\n---js', 3, /begins with/],
    ['too much', `title: ${'x'.repeat(17_000)}`, 1, /too long/],
  ])('%s: one error with its line', (_, yaml, line, message) => {
    const { journey, problem } = first(`---\n${yaml}\n---`);
    expect(journey).toBeNull();
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(message);
  });

  it('takes no keys from a prototype', () => {
    const { journey } = first('---\n__proto__:\n  title: Stolen\ntitle: Own\n---');
    expect(journey?.title).toBe('Own');
    expect(first('---\n__proto__:\n  title: Stolen\nduration: 1 week\n---').journey?.title).toBe('T');
  });

  it('is quick about an alias bomb', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) => `k${n}: &k${n} [${n === 0 ? '1' : Array(9).fill(`*k${n - 1}`)}]`,
    );
    const start = cpuMs();
    expect(first(`---\n${bomb.join('\n')}\n---`).journey).toBeNull();
    expect(cpuMs() - start).toBeLessThan(100);
  });
});

describe('values', () => {
  it('stay the text they are', () => {
    const { journey } = first(
      "---\ntitle: Talk: gently\nduration: one week\ndescription: 'It''s: fine'\ncategory: 2024-01-01\n---",
    );
    expect(journey).toMatchObject({
      title: 'Talk: gently',
      description: "It's: fine",
      category: '2024-01-01',
    });
    expect(first('---\ntitle: T\ncategory: 12:30\n---').journey?.category).toBe('12:30');
    expect(first('---\ntitle: "A" and B\n---').journey?.title).toBe('"A" and B');
  });

  it.each([
    ['5 weeks', 5, 35],
    ['14 days', 2, 14],
    ['1 week', 1, 7],
    ['10 days', 2, 10],
    ['five weeks', 5, 35],
    ['5-week', 5, 35],
    ['5 weeks (35 days)', 5, 35],
    ['five weeks, 35 days', 5, 35],
    ['Five (5) weeks', 5, 35],
    ['5 wks', 5, 35],
    ['5w', 5, 35],
    ['P5W', 5, 35],
    ['P35D', 5, 35],
    ['~5 weeks', 5, 35],
    ['a fortnight', 2, 14],
    ['21 day challenge', 3, 21],
    ['2 Wochen', 2, 14],
    ['14 jours', 2, 14],
    ['2 semanas', 2, 14],
  ])('duration %s', (duration, weeks, days) => {
    expect(first(`---\ntitle: T\nduration: ${duration}\n---`).journey?.duration).toEqual({ weeks, days });
  });

  it.each(['forever', '0 weeks', '9999999 weeks', '-1 days', '5', '6-8 weeks', '1.5 weeks', '5+ weeks'])(
    'duration %s is an error',
    (duration) => {
      expect(first(`---\ntitle: T\nduration: ${duration}\n---`).problem).toMatchObject({
        line: 3,
        severity: 'error',
        message: `“${duration}” cannot be read as a duration; the journey is read as 1 day long.`,
        found: `duration: ${duration}`,
      });
    },
  );

  it.each([
    ['2 months', 8],
    ['about a month', 4],
    ['1 year', 52],
  ])('duration %s is read in weeks, and said so', (duration, weeks) => {
    const { journey, problems } = parseJourney(`---\ntitle: T\nduration: ${duration}\n---\n${body}`);
    expect(journey?.duration).toEqual({ weeks, days: weeks * 7 });
    const problem = problems.find((one) => one.line === 3);
    expect(problem).toMatchObject({ severity: 'warning', example: `duration: ${weeks} weeks` });
  });

  it('reads names in capitals and names without a space after the colon, and says so', () => {
    const { journey, problems } = parseJourney('---\nTitle: A\nduration:2 weeks\n---\n');
    expect(journey).toMatchObject({ title: 'A', duration: { weeks: 2, days: 14 } });
    expect(problems.map((one) => `${one.line}: ${one.message}`)).toEqual(
      expect.arrayContaining([
        '2: `Title` is read as `title`.',
        '3: There is no space after the colon; it is read as if there were.',
      ]),
    );
  });

  it('gives an id in any script', () => {
    expect(parseJourney('---\ntitle: Über Nähe & Łódź\n---\n').journey?.id).toBe('uber-nahe-lodz');
    expect(parseJourney('---\ntitle: 親密さ\n---\n', { fileName: '/a/b/Closer Now.md' }).journey?.id).toBe(
      'closer-now',
    );
    expect(parseJourney('---\ntitle: 親密さ\n---\n').journey?.id).toMatch(/^journey-[0-9a-f]{8}$/);
    expect(parseJourney('---\ntitle: T\nid: my-own\n---\n').journey?.id).toBe('my-own');
  });

  it('keeps the days of touch and those that are marked', () => {
    expect(first('---\ntitle: T\nmarked: [8, 15]\ntouch: 17\n---').journey).toMatchObject({
      marked: [8, 15],
      touch: [17],
    });
  });
});
