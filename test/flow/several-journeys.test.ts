import { afterAll, beforeAll, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';

/** What was written in an earlier journey, or an earlier round of one, stays as near as today's. */

let home: Home;
const ana = (day: number, text: string) => {
  const words = ['reflect', '--as', 'Ana', '--day', String(day), '--question', '1', '--answer', text];
  expect(home.run(words)).toMatchObject({ code: 0, err: '' });
};

beforeAll(() => {
  home = begunHome('first-steps');
  ana(1, 'the boat in the harbour');
  home.run(['begin', 'deepening-intimacy']);
  ana(2, 'no boat, a kettle');
  home.run(['begin', 'deepening-intimacy', '--again']);
  ana(3, 'a third boat, and rain');
});
afterAll(() => home.remove());

it('a search goes through all of them, the present one first, and names each', () => {
  const { code, out, err } = home.run(['answers', '--as', 'Ana', '--search', 'boat']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const found = ['a third boat', 'no boat, a kettle', 'the boat in the harbour'].map((one) =>
    out.indexOf(one),
  );
  expect(found).toEqual([...found].sort((one, two) => one - two));
  expect(found[0]).toBeGreaterThan(0);
  expect(out).toContain('Answers · Deepening Intimacy');
  expect(out).toContain('Answers · First Steps');
});

it('as JSON it says in which round each was', () => {
  const { questions } = home.json('answers', '--as', 'Ana', '--search', 'boat') as {
    questions: readonly { run: string; day: number }[];
  };
  expect(questions.map(({ run, day }) => [run, day])).toEqual([
    ['first-steps', 1],
    ['deepening-intimacy', 2],
    ['deepening-intimacy~2', 3],
  ]);
});

it('a search that finds nothing says so', () => {
  const { code, out } = home.run(['answers', '--as', 'Ana', '--search', 'zeppelin']);
  expect({ code, out }).toEqual({ code: 0, out: 'Nothing of what can be read here has “zeppelin” in it.\n' });
});

it('an earlier one is read by its name', () => {
  const read = (journey: string) => home.run(['answers', '--as', 'Ana', '--journey', journey]);
  expect(read('first-steps').out).toContain('the boat in the harbour');
  expect(read('deepening-intimacy').out).toContain('no boat, a kettle');
  expect(read('deepening-intimacy~2').out).toContain('a third boat');
  const none = read('second-steps');
  expect(none.code).toBe(64);
  expect(none.err).toContain('first-steps, deepening-intimacy, deepening-intimacy~2');
});

it('an export holds all of them, or the one that is named', () => {
  const { runs } = home.json('export', '--as', 'Ana') as { runs: readonly { run: string }[] };
  expect(runs.map(({ run }) => run)).toEqual(['first-steps', 'deepening-intimacy', 'deepening-intimacy~2']);
  const { out } = home.run(['export', '--as', 'Ana', '--journey', 'first-steps']);
  expect(out).toContain('the boat in the harbour');
  expect(out).not.toContain('kettle');
  const page = home.run(['export', '--as', 'Ana', '--format', 'html']).out;
  expect(page.match(/<article>/g)).toHaveLength(3);
});

it('an earlier one can be forgotten, all of it or a day, and a question needs its day', () => {
  const forget = (...words: string[]) => home.run(['forget', '--as', 'Ana', '--yes', ...words]);
  expect(forget('--all', '--question', '1').code).toBe(64);
  expect(forget('--all', '--journey', 'first-steps').code).toBe(64);
  expect(forget('--day', '1', '--journey', 'first-steps').out).toContain('Removed: 1 answer.');
  expect(home.run(['answers', '--as', 'Ana', '--search', 'harbour']).out).not.toContain('boat');
});
