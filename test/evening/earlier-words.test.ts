import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { beginJourney } from '../../src/commands/begin.ts';
import type { Ask, AskOf } from '../../src/sitting/asks.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { root } from '../setup/root.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type Couple, type Home, homeAt, sit, type Typed, typistOf, writingAll } from './evening.ts';

const file = path.join(root, 'test/evening/looking-back.md');

type Words = (ask: Typed) => string;

const spoken: Words = (ask) => `${typistOf(ask)} to ${ask.text}`;

/** Writes everything; opens the first question and keeps the others; looks wherever it can. */
function looking(looked: Ask[], words: Words = spoken, looks: 'both' | 'each' = 'both') {
  const writing = writingAll(words);
  const seen = new Set<string>();
  return (ask: Ask, { hasEarlier }: { readonly hasEarlier: boolean }): Reply => {
    const place = 'count' in ask ? `${ask.kind} ${JSON.stringify(ask.count)}` : ask.kind;
    if (ask.kind === 'earlier-words') {
      looked.push(ask);
      return ask.offersAlone && looks === 'each' ? { kind: 'each-alone' } : { kind: 'go-on' };
    }
    if (hasEarlier && !seen.has(place)) {
      seen.add(place);
      return { kind: 'earlier' };
    }
    return writing(ask);
  };
}

const earlierIn = (asks: readonly Ask[]) =>
  asks.flatMap((ask) => (ask.kind === 'earlier-words' ? [ask] : []));
const textsIn = (ask: Ask) =>
  ask.kind === 'earlier-words'
    ? ask.days.flatMap(({ said }) => said.flatMap(({ answers }) => answers.map(({ text }) => text)))
    : [];

describe('earlier words', () => {
  let home: Home;
  const looked = new Map<number, readonly AskOf<'earlier-words'>[]>();

  beforeAll(async () => {
    home = homeAt(tempFolder());
    await beginJourney(home.world(), file, { names: 'Ana,Ben' });
    for (const day of [1, 2, 3, 4, 7]) {
      const asks: Ask[] = [];
      await sit(
        home,
        looking(asks, (ask) => `${spoken(ask)} on ${day}`, day === 2 ? 'each' : 'both'),
        day,
      );
      looked.set(day, earlierIn(asks));
    }
  });

  it('are not offered where nothing was said before', () => {
    expect(looked.get(1)).toEqual([]);
    expect(looked.get(3)).toEqual([]);
  });

  it('show both voices where opened to both, and one’s own to each alone', () => {
    const [both, ben, ana] = looked.get(2) ?? [];
    expect(both?.who).toBeNull();
    expect(both?.days).toEqual([expect.objectContaining({ day: 1, title: 'The Door', notes: [] })]);
    expect(both?.days[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    const stems = ['I feel closest to you when', 'Something small is'];
    const opened = ['Ana', 'Ben'].flatMap((name) =>
      [...stems, 'What opened?'].map((text) => `${name} to ${text} on 1`),
    );
    expect(textsIn(both as Ask).sort()).toEqual(opened.sort());
    for (const [own, who, name] of [
      [ben, 'b', 'Ben'],
      [ana, 'a', 'Ana'],
    ] as const) {
      expect(own?.who).toBe(who);
      const all = [...stems, 'What opened?', 'What stayed shut?'].map((text) => `${name} to ${text} on 1`);
      expect(textsIn(own as Ask).sort()).toEqual(all.sort());
    }
  });

  it('say that they stay closed where nobody gives a passphrase', async () => {
    const locked = homeAt(tempFolder());
    fs.cpSync(home.folder, locked.folder, { recursive: true });
    const keyring = openKeyring(locked.world().storage());
    for (const one of ['a', 'b'] as const) await lockKey(keyring, one, `passphrase ${one}`, async () => null);
    const asks: Ask[] = [];
    const look: Couple = (ask) => {
      asks.push(ask);
      return {
        kind: ask.kind === 'from-before' ? 'earlier' : ask.kind === 'earlier-words' ? 'stop' : 'go-on',
      };
    };
    await sit(
      locked,
      (ask, ports) => (ask.kind === 'resume' ? { kind: 'read-again' } : look(ask, ports)),
      2,
      async () => null,
    );
    expect(earlierIn(asks)).toMatchObject([{ closed: true, days: [] }]);
    expect((looked.get(2) ?? []).every(({ closed }) => !closed)).toBe(true);
  });

  it('give a week a line a day, without its tender days', () => {
    const [week] = looked.get(7) ?? [];
    expect(week?.of).toEqual({ kind: 'week', days: [1, 2, 3, 4, 5, 6] });
    expect(week?.days.map(({ day }) => day)).toEqual([1, 2, 3]);
    expect(textsIn(week as Ask)).not.toContain('Ana to What stayed shut? on 1');
  });

  it('put then beside now, once both have said it; a kept answer stays away', () => {
    const [, again, question] = looked.get(7) ?? [];
    expect(again?.of.kind).toBe('again');
    expect(textsIn(again as Ask).sort()).toEqual(
      ['Ana', 'Ben'].map((name) => `${name} to I feel closest to you when on 1`),
    );
    const tonight = again?.tonight.flatMap(({ answers }) => answers.map(({ text }) => text));
    expect(tonight).toEqual(['Ana', 'Ben'].map((name) => `${name} to I feel closest to you when on 7`));
    // Asked again and opened tonight, the sentence is offered again; the question was kept on Day 1.
    expect(question?.of).toMatchObject({ kind: 'again', asked: [{ about: { part: 'stem', index: 1 } }] });
    const kept = (looked.get(7) ?? []).filter(
      ({ of }) => of.kind === 'again' && of.asked[0]?.about.part === 'question',
    );
    expect(kept.flatMap(textsIn)).toEqual([]);
  });

  it('are offered in a second round as well, with the first one’s words', async () => {
    const second = homeAt(home.folder);
    await beginJourney(second.world(), file, { names: 'Ana,Ben', again: true });
    const asks: Ask[] = [];
    await sit(
      second,
      looking(asks, (ask) => `${spoken(ask)} again`),
      1,
    );
    const [first] = earlierIn(asks);
    expect(first?.days.map(({ run, day }) => `${run} ${day}`)).toEqual(['looking-back 1', 'looking-back 7']);
    expect(asks.flatMap(textsIn).filter((text) => /stayed shut/.test(text))).toEqual([]);
  });
});
