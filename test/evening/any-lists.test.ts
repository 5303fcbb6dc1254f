import fs from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PartnerId, partners } from '../../src/model/couple.ts';
import type { Mark } from '../../src/model/mark.ts';
import type { AskOf } from '../../src/sitting/asks.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { keyPath } from '../../src/storage/keys.ts';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { type Couple, type Home, pagesFor, sit } from './evening.ts';
import { all, type ListFile, lines, listEvening, listFiles, plant } from './list-evening.ts';

/**
 * Random evenings with a list against a few lines that say what should come of them: both see the lines
 * that both opened in marks which each made or took over in that very sitting, and nothing else ever.
 */
type Move =
  | { readonly kind: 'sitting'; readonly picks: readonly number[]; readonly locked: PartnerId | null }
  | { readonly kind: 'plant'; readonly by: PartnerId }
  | { readonly kind: 'restore' };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sitting' as const),
      picks: fc.array(fc.nat(9999), { minLength: 10, maxLength: 60 }),
      locked: fc.constantFrom(null, null, null, ...partners),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('plant' as const), by: fc.constantFrom(...partners) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restore' as const }) },
);

const anyMark: readonly Mark[] = ['open', 'open', 'open', 'maybe', 'closed', null];

/** A key that nobody gives a passphrase for, during one sitting. */
async function behindPassphrase<T>(home: Home, who: PartnerId | null, what: () => Promise<T>): Promise<T> {
  if (who === null) return await what();
  const storage = home.world().storage();
  const [open, locked] = [keyPath(storage, who, 'key'), keyPath(storage, who, 'key.age')];
  fs.renameSync(open, locked);
  try {
    return await what();
  } finally {
    fs.renameSync(locked, open);
  }
}

/** What each took in this sitting, told without the program's own code. */
type Took = Record<PartnerId, readonly Mark[] | null>;

function bothOpen({ a, b }: Took): readonly string[] | null {
  return a === null || b === null ? null : lines.filter((_, at) => a[at] === 'open' && b[at] === 'open');
}

/** A couple that picks its replies, and holds what it is shown against what it did. */
function couple(picks: readonly number[], locked: PartnerId | null, shown: Set<string>): Couple {
  const took: Took = { a: null, b: null };
  let looked: readonly string[] | null = null;
  let at = 0;
  const pick = (below: number) => {
    at += 1;
    return at > picks.length ? 1 % below : (picks[at - 1] ?? 0) % below;
  };
  const marked = ({ partner }: AskOf<'mark'>, initial: readonly Mark[] | null): Reply => {
    const choice = pick(10);
    if (choice === 4) return { kind: 'later' };
    if (choice === 5) return { kind: pick(2) === 0 ? 'back' : 'stop' };
    looked = null;
    const marks = choice === 0 ? (initial ?? all(null)) : lines.map(() => anyMark[pick(6)] ?? null);
    took[partner] = choice === 3 ? all(null) : marks;
    return choice === 3 ? { kind: 'pass' } : { kind: 'marked', marks };
  };
  const seen = (ask: AskOf<'overlapped'>) => {
    const both = bothOpen(took);
    const expected: readonly string[] | null = looked ?? (locked === null ? both : null);
    expect(ask.lines).toEqual(expected);
    if (both === null || expected === null) return;
    looked = expected;
    took.a = null;
    took.b = null;
    for (const line of expected) shown.add(line);
  };
  return (ask, ports) => {
    switch (ask.kind) {
      case 'mark': {
        const reply = marked(ask, ports.marks?.initial ?? null);
        ports.marks?.save(all(anyMark[pick(6)] ?? null));
        if (reply.kind === 'stop' && pick(2) === 0) throw new Interrupted('SIGTERM');
        return reply;
      }
      case 'overlapped':
        seen(ask);
        return { kind: pick(8) === 7 ? 'back' : 'go-on' };
      case 'resume':
        return { kind: pick(3) === 0 ? 'go-on' : 'again' };
      case 'question':
        return { kind: 'pass' };
      case 'list':
        return { kind: pick(8) === 7 ? 'pass' : 'go-on' };
      case 'call-back':
        return { kind: pick(6) === 5 ? 'back' : 'go-on' };
      default:
        return { kind: 'go-on' };
    }
  };
}

async function play(moves: readonly Move[]): Promise<number> {
  const home = await listEvening();
  const shown = new Set<string>();
  const copies = new Map<string, ListFile>();
  for (const move of moves) {
    for (const file of listFiles(home)) if (file.who !== 'ab') copies.set(file.path, file);
    await playOne(home, move, copies, shown);
  }
  if (everyWalk)
    await expectUnseen(
      home,
      lines.filter((line) => !shown.has(line)),
    );
  return shown.size;
}

async function playOne(
  home: Home,
  move: Move,
  copies: ReadonlyMap<string, ListFile>,
  shown: Set<string>,
): Promise<void> {
  if (move.kind === 'plant') await plant(home, move.by, 'oooooo', new Date().toISOString());
  if (move.kind === 'restore')
    for (const { path, bytes } of copies.values()) fs.writeFileSync(path, bytes, { mode: 0o600 });
  if (move.kind !== 'sitting') return;
  await behindPassphrase(home, move.locked, () =>
    sit(home, couple(move.picks, move.locked, shown)).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    }),
  );
}

async function expectUnseen(home: Home, hidden: readonly string[]): Promise<void> {
  for (const reader of ['Ana', 'Ben', undefined] as const)
    for (const [page, text] of await pagesFor(home, reader))
      for (const line of hidden) expect(text, `${page} as ${reader}`).not.toContain(line);
}

it('whatever two people mark, both see the lines they both opened in marks of that sitting, and no other', async () => {
  let lookedAt = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 2, maxLength: 5 }), async (moves) => {
      lookedAt += await play(moves);
    }),
    { numRuns: everyWalk ? 1000 : 15, ...(everyWalk ? {} : { seed: 18 }) },
  );
  expect(lookedAt).toBeGreaterThan(5);
}, 1_800_000);
