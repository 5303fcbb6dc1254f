import type { EventId } from '../journal/events.ts';
import { advance } from '../sitting/advance.ts';
import type { Ask } from '../sitting/asks.ts';
import { isAloneNext, isBehind, withElsewhere } from '../sitting/elsewhere.ts';
import { atFarewell } from '../sitting/moves.ts';
import { nextAsk } from '../sitting/next-ask.ts';
import type { Fact } from '../sitting/replies.ts';
import { placeOf, type Sitting } from '../sitting/sitting.ts';
import { type EarlierPort, noEarlierWords } from './earlier-words.ts';
import type { Keeper } from './keeper.ts';
import { authorOf, isTyping, type Performer, replyTo } from './reply-to.ts';

/** How the walk ended: at its last screen, or left on the way. */
export type WalkEnd =
  | { readonly kind: 'finished' | 'left'; readonly sitting: Sitting }
  /** Left for another day. */
  | { readonly kind: 'day'; readonly day: number; readonly sitting: Sitting };

/** Words of a sitting: whether some stand in what is being typed, and whether any were kept in it so far. */
export type Words = { readonly typing: boolean; readonly kept: boolean };

/** Told of each new state. */
export type Moved = (sitting: Sitting, words: Words) => void;

/**
 * The one loop of a sitting: performs each ask, keeps the facts, then the place, until it is over or
 * left. `moved` is told of each new state, so that a signal can say where the walk stopped.
 * Throws what performing throws (Interrupted) and what keeping throws (JourneyError), after putting
 * the words being typed away as a draft.
 */
export async function walk(
  start: Sitting,
  keeper: Keeper,
  performer: Performer,
  tell: Moved,
  earlier: EarlierPort = noEarlierWords,
): Promise<WalkEnd> {
  let sitting = start;
  let begun = false;
  let kept = false;
  const moved = (now: Sitting, typing: boolean, written = false) =>
    tell(now, { typing, kept: kept || written });
  const leftWords = () => {
    kept = true;
  };
  let follows: readonly EventId[] = [];
  const noteHad = (ids: readonly EventId[]) => {
    follows = ids;
  };
  try {
    for (;;) {
      sitting = await knowingElsewhere(sitting, keeper);
      // Looking at a day's card gives up no place: nothing has begun.
      begun ||= sitting.at > 0;
      if (begun) keeper.savePlace(placeOf(sitting));
      moved(sitting, false);
      const ask = nextAsk(sitting);
      if (ask === null) return { kind: 'finished', sitting };
      const reply = await replyTo(ask, sitting, {
        ...{ keeper, performer, moved, leftWords },
        earlier,
        noteHad,
      });
      if (reply.kind === 'stop' && ask.kind === 'opened') {
        sitting = atFarewell(sitting);
        continue;
      }
      if (reply.kind === 'stop') return { kind: 'left', sitting };
      if (reply.kind === 'day') return { kind: 'day', day: reply.day, sitting };
      const step = advance(sitting, reply);
      if (step.facts.length > 0) await keepAll(step.facts, ask, sitting, { keeper, follows });
      kept ||= step.facts.some(({ kind }) => kind !== 'done');
      sitting = step.sitting;
      if (reply.kind === 'stopped-at') {
        keeper.savePlace(placeOf(sitting));
        moved(sitting, false);
        return { kind: 'left', sitting };
      }
    }
  } finally {
    await keeper.drafts.flush();
  }
}

/** An answer may have been given by flags, in another terminal, while this one was open. */
async function knowingElsewhere(sitting: Sitting, keeper: Keeper): Promise<Sitting> {
  if (!isAloneNext(sitting)) return sitting;
  const day = sitting.setup.day.number;
  const kept = keeper.handled(day);
  return isBehind(sitting, kept) ? withElsewhere(sitting, kept, await keeper.passed(day)) : sitting;
}

/** What is said by the day's own numbers. */
const pinning: ReadonlySet<Fact['kind']> = new Set(['answer', 'pass', 'marks', 'note']);

/** Keeps what follows from a reply; with the first words of a day, its text as well. */
async function keepAll(
  facts: readonly Fact[],
  ask: Ask,
  sitting: Sitting,
  { keeper, follows }: { readonly keeper: Keeper; readonly follows: readonly EventId[] },
): Promise<void> {
  const { day } = sitting.setup;
  if (facts.some(({ kind }) => pinning.has(kind))) await keeper.pin(day);
  for (const fact of facts) {
    // Both sit at one keyboard, and nobody asks whose hands are on it.
    if (fact.kind === 'note') await keeper.notes.keep(day.number, { by: 'ab', text: fact.text, follows });
    else await keeper.keep(day.number, fact);
  }
  await putAway(ask, sitting, keeper);
}

/** Once an answer or pass is on disk, its draft has served. */
async function putAway(ask: Ask, sitting: Sitting, keeper: Keeper): Promise<void> {
  if (ask.kind === 'write-note') await keeper.notes.draft.drop(sitting.setup.day.number);
  if (!isTyping(ask)) return;
  const { who, about } = authorOf(ask);
  await keeper.drafts.drop(sitting.setup.day.number, who, about);
}
