import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { requireHere } from '../../src/commands/here.ts';
import { keepReflection } from '../../src/commands/reflect-by-flags.ts';
import { dayOf, evening, said } from '../evening/evening.ts';

describe('a search', () => {
  it.each([
    ['café', 'cafe'],
    ['CAFE', 'Café'],
    ['nina', 'niña'],
    ['ÉTÉ', 'l’été'],
    ['e\u0301te\u0301', '\u00e9t\u00e9'],
  ])('finds without regard to case and accents: %s in “%s”', async (word, text) => {
    const home = await evening();
    await said(home, async (world) =>
      keepReflection(world, await requireHere(world), await dayOf(world, 1), 'a', {
        ...{ question: 1, answer: `at the ${text} again` },
      }),
    );
    const found = (search: string) => said(home, (world) => answers(world, { as: 'Ana', search }));
    expect(await found(word)).toContain(text);
    expect(await found(`${word}x`)).not.toContain(text);
  });
});
