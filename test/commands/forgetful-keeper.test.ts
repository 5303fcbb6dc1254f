import { describe, expect, it } from 'vitest';
import { forgetfulKeeper } from '../../src/commands/forgetful-keeper.ts';
import type { Keeper } from '../../src/commands/keeper.ts';
import type { About } from '../../src/journal/events.ts';
import type { PartnerId } from '../../src/model/couple.ts';

/** `--no-save`: a whole sitting in memory, which opens exactly what both agreed to, and is then gone. */

const question = (index: number): About => ({ part: 'question', index });
const asked = (about: About) => ({ about, text: `Question ${about.index}?` });
const noPassphrase = async () => null;

async function wrote(
  keeper: Keeper,
  by: PartnerId,
  about: About,
  text: string,
  share: 'ours' | 'mine' = 'mine',
) {
  await keeper.keep(1, { kind: 'answer', by, about, question: `Question ${about.index}?`, text, share });
}

async function opened(keeper: Keeper) {
  const shown = await keeper.open(1, 3, noPassphrase);
  return shown.map(({ about, answers }) => [about.part, about.index, ...answers.map(({ text }) => text)]);
}

describe('a sitting that is not saved', () => {
  it('opens what was chosen, side by side in the order of the questions, and nothing else', async () => {
    const keeper = forgetfulKeeper();
    for (const by of ['a', 'b'] as const)
      for (const index of [3, 1, 2]) await wrote(keeper, by, question(index), `${by}${index}`);
    expect(await opened(keeper)).toEqual([]);
    await keeper.keep(1, { kind: 'share', by: 'a', open: [3, 1], keep: [2] });
    await keeper.keep(1, { kind: 'share', by: 'b', open: [1], keep: [2, 3] });
    expect(await opened(keeper)).toEqual([
      ['question', 1, 'a1', 'b1'],
      ['question', 3, 'a3'],
    ]);
  });

  it('closes again what its author then keeps', async () => {
    const keeper = forgetfulKeeper();
    await wrote(keeper, 'a', question(1), 'said');
    await keeper.keep(1, { kind: 'share', by: 'a', open: [1], keep: [] });
    await keeper.keep(1, { kind: 'share', by: 'a', open: [], keep: [1] });
    expect(await opened(keeper)).toEqual([]);
  });

  it('does not open new words by an earlier choice, and opens the same words by it', async () => {
    const keeper = forgetfulKeeper();
    await wrote(keeper, 'a', question(1), 'first');
    await keeper.keep(1, { kind: 'share', by: 'a', open: [1], keep: [] });
    await wrote(keeper, 'a', question(1), 'first');
    expect(await opened(keeper)).toEqual([['question', 1, 'first']]);
    await wrote(keeper, 'a', question(1), 'second');
    expect(await opened(keeper)).toEqual([]);
    expect(await keeper.ownAnswers(1, 'a')).toEqual(
      new Map([[1, { question: 'Question 1?', words: 'second', share: 'undecided' }]]),
    );
  });

  it('shows written sentences before the questions, where their author said ours', async () => {
    const keeper = forgetfulKeeper();
    await wrote(keeper, 'b', question(1), 'kept');
    await wrote(keeper, 'b', question(2), 'open', 'ours');
    await wrote(keeper, 'b', { part: 'stem', index: 2 }, 'a sentence', 'ours');
    expect(await opened(keeper)).toEqual([
      ['stem', 2, 'a sentence'],
      ['question', 2, 'open'],
    ]);
  });

  it('never opens a pass, and keeps what was half-written for its author', async () => {
    const keeper = forgetfulKeeper();
    const pass = { kind: 'pass', by: 'a', about: question(1), question: 'Question 1?' } as const;
    await keeper.keep(1, pass);
    expect(await keeper.answered(1, 'a', asked(question(1)), noPassphrase)).toBeNull();
    await keeper.keep(1, { ...pass, draft: 'half' });
    await keeper.keep(1, { kind: 'share', by: 'a', open: [1], keep: [] });
    expect(await keeper.answered(1, 'a', asked(question(1)), noPassphrase)).toBe('half');
    expect(await opened(keeper)).toEqual([]);
    expect(await keeper.ownAnswers(1, 'a')).toEqual(new Map());
  });

  it('gives each their own words back, and neither the other’s nor those of another day', async () => {
    const keeper = forgetfulKeeper();
    await wrote(keeper, 'a', question(1), 'of Ana');
    await wrote(keeper, 'a', { part: 'stem', index: 1 }, 'a sentence');
    await keeper.keep(1, { kind: 'share', by: 'a', open: [], keep: [1] });
    expect(await keeper.answered(1, 'a', asked(question(1)), noPassphrase)).toBe('of Ana');
    expect(await keeper.answered(1, 'b', asked(question(1)), noPassphrase)).toBeNull();
    expect(await keeper.answered(2, 'a', asked(question(1)), noPassphrase)).toBeNull();
    expect(await keeper.ownAnswers(1, 'a')).toEqual(
      new Map([[1, { question: 'Question 1?', words: 'of Ana', share: 'mine' }]]),
    );
    expect(await keeper.ownAnswers(1, 'b')).toEqual(new Map());
    expect(await keeper.ownAnswers(2, 'a')).toEqual(new Map());
  });

  it('has a draft until it is dropped, for its author and that question alone', async () => {
    const { drafts } = forgetfulKeeper();
    const draft = { text: 'half', cursor: 4 };
    const load = (who: PartnerId, index: number) => drafts.load(1, who, question(index), noPassphrase);
    expect(await load('a', 1)).toBeNull();
    drafts.typed(1, 'a', question(1), draft);
    expect(await load('a', 1)).toEqual(draft);
    expect(drafts.exists(1, 'a', question(1))).toBe(true);
    expect(await load('b', 1)).toBeNull();
    expect(await load('a', 2)).toBeNull();
    await drafts.drop(1, 'a', question(1));
    expect(drafts.exists(1, 'a', question(1))).toBe(false);
    await drafts.flush();
    expect(drafts.damaged()).toEqual([]);
  });

  it('leaves nothing: no place, and nobody who has answered', async () => {
    const keeper = forgetfulKeeper();
    await wrote(keeper, 'a', question(1), 'said');
    keeper.savePlace({
      ...{ day: 1, form: 'full', path: null, step: 'question/1', block: 0, writing: false, changing: false },
    });
    expect(keeper.places()).toEqual([]);
    expect(keeper.handled(1)).toEqual({ a: new Set(), b: new Set() });
    expect(await keeper.passed(1)).toEqual({ a: new Set(), b: new Set() });
  });
});
