import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { changeShare } from '../../src/commands/change-share.ts';
import { requireHere } from '../../src/commands/here.ts';
import { keepReflection } from '../../src/commands/reflect-by-flags.ts';
import { type PartnerId, partnerOf, partners } from '../../src/model/couple.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { type Couple, dayOf, evening, type Home, openedIn, pagesFor, said, sit } from './evening.ts';

/**
 * Random evenings against a few lines that say what should come of them: what opened is exactly what
 * both finished and its author last agreed to, and nothing else is ever on a page of the other.
 */
const names = { a: 'Ana', b: 'Ben' } as const;
const questions = [1, 2, 3] as const;

type Move =
  | { readonly kind: 'sitting'; readonly picks: readonly number[] }
  | { readonly kind: 'answer'; readonly by: PartnerId; readonly index: number; readonly ours: boolean }
  | { readonly kind: 'pass'; readonly by: PartnerId; readonly index: number }
  | {
      readonly kind: 'change';
      readonly by: PartnerId;
      readonly index: number;
      readonly share: 'ours' | 'mine';
    };

const by = fc.constantFrom(...partners);
const index = fc.constantFrom(...questions);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sitting' as const),
      picks: fc.array(fc.nat(99), { minLength: 5, maxLength: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), by, index, ours: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), by, index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      ...{ by, index, share: fc.constantFrom('ours' as const, 'mine' as const) },
    }),
  },
);

/** What should be so, told without the program's own code: by `${who}${index}`. */
class Expected {
  /** The last words of each; null for a pass. */
  readonly last = new Map<string, string | null>();
  readonly agreed = new Set<string>();
  /** What the other has read, which stays readable. */
  readonly opened = new Map<string, string>();
  /** Every word that was ever typed. */
  readonly typed: string[] = [];

  says(who: PartnerId, at: number, text: string | null, ours = false): void {
    this.last.set(`${who}${at}`, text);
    this.agrees(who, at, ours && text !== null);
  }

  agrees(who: PartnerId, at: number, ours: boolean): void {
    if (ours) this.agreed.add(`${who}${at}`);
    else this.agreed.delete(`${who}${at}`);
  }

  /** Once both have said or passed everything, what is agreed to opens. */
  open(): void {
    if (partners.some((who) => questions.some((at) => !this.last.has(`${who}${at}`)))) return;
    for (const [key, text] of this.last)
      if (text !== null && this.agreed.has(key)) this.opened.set(key, text);
  }
}

let count = 0;
function freshWord(): string {
  count += 1;
  return `marked${count}of`;
}

/** Two people who reply as the dice fall, and half of the time leave something half-written. */
function dice(picks: readonly number[], expected: Expected): Couple {
  let at = -1;
  return (ask, ports) => {
    at += 1;
    const pick = picks[at];
    if (pick === undefined) return { kind: 'stop' };
    const reply = fitting(ask, pick, ports.draft.save, expected);
    if (ask.kind === 'question' && reply.kind === 'wrote')
      expected.says(ask.partner, ask.about.index, reply.text);
    if (ask.kind === 'question' && reply.kind === 'pass') expected.says(ask.partner, ask.about.index, null);
    if (ask.kind === 'share' && reply.kind === 'share') {
      for (const one of questions) expected.agrees(ask.partner, one, reply.open.includes(one));
    }
    return reply;
  };
}

function fitting(ask: Ask, pick: number, save: (text: string) => void, { typed }: Expected): Reply {
  if (ask.kind === 'share') {
    const all = ask.answered.map(({ index: one }) => one);
    return pick % 9 === 0
      ? { kind: 'back' }
      : { kind: 'share', open: all.filter((_, at) => (pick >> at) % 2 === 0) };
  }
  if (ask.kind === 'choose-path') return { kind: 'path', path: [null, 0, 1][pick % 3] ?? null };
  if (ask.kind !== 'question') return pick % 40 === 0 ? { kind: 'stop' } : { kind: 'go-on' };
  const word = freshWord();
  typed.push(word);
  if (pick % 2 === 0) save(word);
  if (pick % 10 < 5) return { kind: 'wrote', text: word };
  return (
    [{ kind: 'pass' }, { kind: 'back' }, { kind: 'later' }, { kind: 'stop' }, { kind: 'pass' }] as const
  )[pick % 5] as Reply;
}

async function make(home: Home, move: Move, expected: Expected): Promise<void> {
  if (move.kind === 'sitting') {
    const sat = await sit(home, dice(move.picks, expected));
    expected.open();
    const mayBeSeen = new Set(expected.opened.values());
    for (const text of openedIn(sat)) expect(mayBeSeen).toContain(text);
    return;
  }
  const key = `${move.by}${move.index}`;
  if (move.kind === 'change' && !expected.last.has(key)) return;
  await said(home, async (world) => {
    const here = await requireHere(world);
    const day = await dayOf(world, 1);
    if (move.kind === 'change')
      return await changeShare(
        world,
        here,
        { by: move.by, day, about: { part: 'question', index: move.index } },
        move.share,
      );
    const text = freshWord();
    const answer = move.kind === 'pass' ? { pass: true } : { answer: text, ours: move.ours };
    if (move.kind === 'answer') expected.typed.push(text);
    expected.says(
      move.by,
      move.index,
      move.kind === 'pass' ? null : text,
      move.kind === 'answer' && move.ours,
    );
    return await keepReflection(world, here, day, move.by, { question: move.index, ...answer });
  });
  if (move.kind === 'change' && expected.last.get(key) !== null)
    expected.agrees(move.by, move.index, move.share === 'ours');
  expected.open();
}

type Shown = { readonly questions: readonly { readonly answers: readonly { by: string; text: string }[] }[] };

/** What a partner reads now of both: exactly their own last words, and what the other opened. */
async function expectShown(home: Home, reader: PartnerId, expected: Expected): Promise<void> {
  const shown = await said(home, (world) => answers(world, { as: names[reader], json: true }));
  const texts = (JSON.parse(shown) as Shown).questions.flatMap(({ answers: all }) =>
    all.map(({ text }) => text),
  );
  const own = [...expected.last].flatMap(([key, text]) =>
    key.startsWith(reader) && text !== null ? [text] : [],
  );
  const others = [...expected.opened].flatMap(([key, text]) =>
    key.startsWith(partnerOf(reader)) ? [text] : [],
  );
  expect([...texts].sort()).toEqual([...own, ...others].sort());
}

async function expectPagesKeep(home: Home, expected: Expected): Promise<void> {
  const openedBy = (who: PartnerId) =>
    [...expected.opened].flatMap(([key, text]) => (key.startsWith(who) ? [text] : []));
  const ownOf = (who: PartnerId) =>
    [...expected.last].flatMap(([key, text]) => (key.startsWith(who) ? [text] : []));
  for (const reader of [...partners, null]) {
    const may = new Set<string | null>([
      ...openedBy('a'),
      ...openedBy('b'),
      ...(reader === null ? [] : ownOf(reader)),
    ]);
    const kept = expected.typed.filter((word) => !may.has(word));
    for (const [page, text] of await pagesFor(home, reader === null ? undefined : names[reader]))
      expect(
        kept.filter((word) => text.includes(word)),
        page,
      ).toEqual([]);
  }
}

it('whatever two people do, each reads what the other last agreed to open, and no word more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(anyMove, { minLength: 2, maxLength: 9 }), async (ana, moves) => {
      const home = await evening(ana ? 'Ana' : 'Ben');
      const expected = new Expected();
      for (const move of moves) {
        await make(home, move, expected);
        for (const reader of partners) await expectShown(home, reader, expected);
      }
      await expectPagesKeep(home, expected);
    }),
    { numRuns: everyWalk ? 400 : 12, ...(everyWalk ? {} : { seed: 20 }) },
  );
});
