import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyTable } from '../../src/terminal/key-table.ts';
import type { Pty } from '../pty/terminal.ts';
import { runner } from './harness.ts';

const here = import.meta.dirname;
const program = runner(
  `import { performAsk } from '$src/terminal/perform.ts';
   import { takePause } from '$src/terminal/pause.ts';
   import { scene } from '${path.join(here, 'scene.ts')}';
   import { renderMarkdown } from '${path.join(here, '../views/render.ts')}';`,
  `const clock = { now: () => new Date() };
   const edit = { fallback: null, run: async (text) => ({ text, note: null }) };
   for (const ask of given.asks) {
     if (ask.kind === 'pause') { await takePause(terminal, clock.now); continue; }
     await performAsk(ask, scene, terminal, {
       draft: { initial: null, save: () => {} }, markdown: renderMarkdown, edit, clock, canChooseWay: true, hasEarlier: true, wholeText: async () => () => [['  The day.']],
     });
   }`,
);

const turn = { speaker: 'a', listener: 'b', first: true };
const count = { index: 1, total: 4 };
const about = { part: 'question', index: 1 };
const stem = { part: 'stem', index: 1 };
const opened = { about, question: 'One?', answers: [{ by: 'a', text: 'Words.' }] };
const answered = [
  { index: 1, question: 'One?', words: 'A word.', share: 'undecided' },
  { index: 2, question: 'Two?', words: null, share: 'undecided' },
];

const time = { reading: 5.3, together: 25, writing: 10 };
const ways = ['', 'Apart'].map((label) => ({ label, time }));

/** One of each ask that waits for a key, and what is seen of it. */
const asks: readonly (readonly [object, RegExp])[] = [
  [
    {
      kind: 'arrival',
      day: 1,
      time,
      five: time,
      form: 'full',
      noFiveMinutes: false,
      sameDate: false,
    },
    /not tonight/,
  ],
  [{ kind: 'menu', day: 1, form: 'full', hasFiveMinutes: true, underWay: true }, /Your place in day 1/],
  [
    { kind: 'resume', part: 'reading', item: null, count: null, partner: null, finished: false },
    /you stopped at/,
  ],
  [{ kind: 'resume', part: 'farewell', item: null, count: null, partner: null, finished: true }, /Day 1/],
  [{ kind: 'before-you-begin', markdown: 'Words.' }, /Before you begin/i],
  [{ kind: 'choose-path', note: 'A note.', form: 'full', ways, now: null }, /Apart/],
  [{ kind: 'read', section: { kind: 'learning' }, markdown: 'Words.', from: 0 }, /Learning/],
  [{ kind: 'from-before', heading: 'From Before', markdown: 'On Day 1.' }, /From Before/],
  [
    {
      kind: 'earlier-words',
      of: { kind: 'days', days: [1] },
      who: null,
      days: [{ run: 'r', day: 1, title: 'The door', date: '2026-03-01', said: [opened], notes: [] }],
      tonight: [],
      offersAlone: true,
      closed: false,
    },
    /The door/,
  ],
  [{ kind: 'stem', text: 'I feel…', about: stem, count, written: null, ...turn }, /I feel/],
  [{ kind: 'written-stem', text: 'I feel…', words: 'seen.', speaker: 'a' }, /seen/],
  [{ kind: 'write-stem', text: 'I feel…', about: stem, count, ...turn }, /Enter save/],
  [{ kind: 'step', text: 'Sit.', count, minutes: null, turn: null }, /Sit\./],
  [{ kind: 'step', text: 'Talk.', count, minutes: 4, turn }, /Talk\./],
  [{ kind: 'step', text: 'Write.', count, minutes: null, turn: null, note: { kind: 'none' } }, /yours both/],
  [{ kind: 'step', text: 'Write.', count, minutes: 4, turn: null, note: { kind: 'begun' } }, /is begun/],
  [{ kind: 'write-note', text: 'Write.', count }, /Enter save/],
  [{ kind: 'hand-over', to: 'b', from: 'a', why: 'next', saved: true }, /cannot see/],
  [{ kind: 'call-back', away: 'a', alone: 'b' }, /look again/],
  [{ kind: 'open-when', other: 'b' }, /together/],
  [{ kind: 'question', text: 'One?', about, count, partner: 'a' }, /Enter save/],
  [{ kind: 'share', partner: 'a', answered, opensNow: false }, /may/],
  [{ kind: 'list', list: 1, words: '', lines: ['amber'], count, waits: false, before: null }, /amber/],
  [{ kind: 'mark', partner: 'a', list: 1, words: '', lines: ['amber'], count, lookOver: false }, /1 open/],
  [{ kind: 'overlapped', list: 1, lines: ['amber'], waitsFor: null, count }, /You both opened/],
  [{ kind: 'opened', question: opened, count }, /Words\./],
  [{ kind: 'opened', question: opened, count: { index: 4, total: 4 } }, /Words\./],
  [{ kind: 'pause' }, /come back now/],
];

/** The letters a screen offers, with what it says they do, from the list of all keys or the footer. */
function offered(pty: Pty): readonly (readonly [string, string])[] {
  const rows = pty.screen().split('\n');
  const listed = rows.flatMap((row) => {
    const found = /^ {2}([a-z?]) {2,}(\S.*)$/.exec(row);
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const];
  });
  if (listed.length > 0) return listed;
  return [...pty.screen().matchAll(/(?:^| {2})([a-z?]) (\S+(?: \S+)*)/gm)].map(([, key = '', does = '']) => [
    key,
    does,
  ]);
}

/** All keys of an ask, as its screen lists them. */
async function offeredBy(ask: object, shown: RegExp): Promise<readonly (readonly [string, string])[]> {
  const pty = program.start({ asks: [ask] }, { rows: 40 });
  await pty.waitFor(shown);
  await pty.waitFor(/q (stop|not|that)|Enter save/);
  if (/Enter save/.test(pty.screen())) {
    pty.press('escape');
    await pty.waitFor('go on writing');
  }
  if (/\? (all )?keys/.test(pty.screen())) {
    pty.type('?');
    await pty.waitFor(/Ctrl-A, Ctrl-E|fewer keys/);
  }
  const keys = offered(pty);
  pty.kill();
  return keys;
}

describe('the table of keys', () => {
  it('means the same on every screen (F3)', { timeout: 120_000 }, async () => {
    const meanings = new Map<string, Set<string>>();
    for (const [ask, shown] of asks) {
      const keys = await offeredBy(ask, shown);
      expect(keys.map(([key]) => key)).toContain('q');
      for (const [key, does] of keys) meanings.set(key, (meanings.get(key) ?? new Set()).add(does));
    }
    for (const [key, known] of Object.entries(keyTable)) {
      for (const does of meanings.get(key) ?? [])
        expect([key, known]).toEqual([key, expect.arrayContaining([does])]);
    }
    for (const [key, seen] of meanings)
      if (!(key in keyTable) && key !== 'a' && key !== 'k')
        expect([key, [...seen]]).toEqual([key, [expect.any(String)]]);
  });

  it('stands in ARCHITECTURE as it is in the code', () => {
    const text = readFileSync(path.join(here, '../../ARCHITECTURE.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z?])` \| ([^|]+) \|/gm)].map(([, key, does]) => [
      key,
      does?.trim(),
    ]);
    expect(rows).toEqual(Object.entries(keyTable).map(([key, does]) => [key, does.join('; ')]));
  });
});
