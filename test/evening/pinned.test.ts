import { describe, expect, it } from 'vitest';
import { read } from '../../src/commands/read.ts';
import { status } from '../../src/commands/status.ts';
import { said, sit } from './evening.ts';
import {
  asked,
  atQuestion,
  begun,
  courseOf,
  opened,
  pairs,
  questionsIn,
  saying,
  tell,
  wordsTo,
} from './two-sides.ts';

/** B25: an evening stays as it was begun, whatever its author does to the course meanwhile. */

const [first, second, third] = asked;

const edits = [
  { name: 'swapped', questions: [second, first, third] },
  { name: 'one inserted', questions: ['What is new?', ...asked] },
  { name: 'one deleted', questions: [second, third] },
  { name: 'one reworded', questions: ['What have you heard?', second, third] },
  { name: 'one asked twice', questions: [first, first, second, third] },
  { name: 'all others', questions: ['Which of the new ones is this?'] },
];

describe.each(edits)('a course with its questions $name', ({ questions }) => {
  it('B25, B26: asks the second what the first was asked, once one has answered', async () => {
    const { home, rewrite } = await begun();
    await sit(home, saying(atQuestion('b', 1)));
    rewrite(courseOf(questions));
    const sat = await sit(home, saying());
    expect(questionsIn(sat)).toEqual(asked.map((one) => `b ${one}`));
    expect(opened(sat)).toEqual(expect.arrayContaining([...asked]));
    for (const one of asked)
      expect((await pairs(home)).get(one)).toEqual([wordsTo('a', one), wordsTo('b', one)]);
  });

  it('B25, B26: asks both for what is left, once both have begun', async () => {
    const { home, rewrite } = await begun();
    await sit(home, (ask, ports) => {
      const isLater = ask.kind === 'question' && ask.partner === 'a' && ask.about.index === 3;
      return isLater ? { kind: 'later' } : saying(atQuestion('b', 2))(ask, ports);
    });
    rewrite(courseOf(questions));
    const sat = await sit(home, saying());
    expect(questionsIn(sat)).toEqual([`b ${second}`, `b ${third}`]);
    await tell(home, 'a', 3, third);
    for (const one of asked)
      expect((await pairs(home)).get(one)).toEqual([wordsTo('a', one), wordsTo('b', one)]);
  });

  it('B25: keeps the evening as it was, once both are through', async () => {
    const { home, rewrite } = await begun();
    await sit(home, saying());
    const before = await pairs(home);
    rewrite(courseOf(questions, { learning: 'Another learning.' }));
    expect(await pairs(home)).toEqual(before);
    const text = await said(home, (world) => read(world, { day: 1 }));
    for (const one of [...asked, 'A door has two sides.']) expect(text).toContain(one);
    expect(text).not.toContain('Another learning.');
    await tell(home, 'b', 2, second);
    await pairs(home, 'Ben');
  });

  it('B25: pairs by the question also where it is answered by flags', async () => {
    const { home, rewrite } = await begun();
    for (const [at, one] of asked.entries()) await tell(home, 'a', at + 1, one);
    rewrite(courseOf(questions));
    for (const [at, one] of asked.entries()) await tell(home, 'b', at + 1, one);
    expect((await pairs(home)).size).toBe(3);
    const now = JSON.parse(await said(home, (world) => status(world, { json: true })));
    expect(now).toMatchObject({ daysDone: [1] });
  });
});

describe('an evening whose text its course has no longer', () => {
  it('is set as Markdown all the same', async () => {
    const { home, rewrite } = await begun(courseOf(asked, { learning: 'A door has **two** sides.' }));
    await tell(home, 'a', 1, first);
    rewrite(courseOf(asked, { learning: 'A door is a door.' }));
    const shown = await said(home, (world) => read(world, { day: 1 }));
    expect(shown).toContain('A door has two sides.');
  });
});
