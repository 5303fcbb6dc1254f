import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const program = runner(
  `import { performAsk } from '$src/terminal/perform.ts';
   import { scene } from '${path.join(import.meta.dirname, 'scene.ts')}';
   import { renderMarkdown } from '${path.join(import.meta.dirname, '../views/render.ts')}';`,
  `const replies = [];
   const drafts = [];
   for (const ask of given.asks) {
     const reply = await performAsk(ask, scene, terminal, {
       draft: { initial: given.draft ?? null, save: (text) => { drafts.push(text); keep({ drafts }); } },
       markdown: renderMarkdown,
       earlier: given.earlier,
     keeps: given.keeps,
       edit: null,
       clock: { now: () => new Date() },
     });
     replies.push(reply);
   }
   return { replies, drafts };`,
);

const plain = { JOURNEY_PLAIN: '1' };
const question = {
  kind: 'question',
  text: 'What does closeness mean to you?',
  about: { part: 'question', index: 1 },
  count: { index: 1, total: 2 },
  partner: 'a',
};
const stem = {
  kind: 'stem',
  text: 'I feel closest to you when…',
  written: null,
  count: { index: 1, total: 4 },
  speaker: 'a',
  listener: 'b',
  first: true,
};
const step = {
  kind: 'step',
  text: 'Hold hands and say nothing.',
  count: { index: 1, total: 2 },
  minutes: 0.03,
  turn: { speaker: 'a', listener: 'b', first: true },
};
const day = [
  {
    kind: 'arrival',
    day: 1,
    time: { reading: 5, together: 25, writing: 10 },
    five: { reading: 0, together: 5, writing: 2.5 },
    form: 'full',
    noFiveMinutes: false,
    sameDate: false,
  },
  { kind: 'read', section: { kind: 'learning' }, markdown: '**Bold** words.\n\n- one\n- two', from: 0 },
  stem,
  step,
  question,
  { kind: 'hand-over', to: 'b', from: 'a', why: 'next', saved: true },
  {
    kind: 'share',
    partner: 'b',
    answered: [
      { index: 1, question: 'One?', words: 'When we cook.', share: 'undecided' },
      { index: 3, question: 'Three?', words: 'Slowly.', share: 'undecided' },
    ],
    opensNow: false,
  },
  { kind: 'farewell', day: 1, done: true, waiting: { a: 0, b: 0 } },
];

const result = () => program.result() as { replies: unknown[]; drafts: string[] };

describe('plain mode', () => {
  it('walks a whole day without moving the cursor, and without colour', async () => {
    const pty = program.start({ asks: day }, { env: plain, rows: 60 });
    await pty.waitFor(/Your choice:$/);
    pty.type('1\r');
    await pty.waitFor(/Bold words[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/I feel closest[\s\S]*Your choice:$/);
    pty.type('said\r');
    await pty.waitFor(/Hold hands[\s\S]*Your choice:$/);
    await pty.waitFor(/Time to change over[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/closeness[\s\S]*>$/);
    pty.type('First line\r');
    await pty.waitFor(/First line\n {2}>$/);
    pty.type('second\r');
    await pty.waitFor(/second\n {2}>$/);
    pty.type('\r');
    await pty.waitFor(/Ben: Enter[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/Type the numbers you open, e.g. 1 3[\s\S]*Your choice:$/);
    pty.type('2\r');
    await pty.waitFor(/“2” is not one of them[\s\S]*Your choice:$/);
    pty.type('3\r');
    await pty.waitFor(/Ana may read 3[\s\S]*Your choice:$/);
    pty.type('\r');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(result().replies).toEqual([
      { kind: 'go-on' },
      { kind: 'go-on' },
      { kind: 'go-on' },
      { kind: 'go-on' },
      { kind: 'wrote', text: 'First line\nsecond' },
      { kind: 'go-on' },
      { kind: 'share', open: [3], keep: [1] },
      { kind: 'go-on' },
    ]);
    expect(pty.raw()).not.toContain('\u001b');
    expect(pty.raw().replace(/\r\n/g, '')).not.toContain('\r');
  });

  it('takes numbers, words and keys, and lists the choices again on ?', async () => {
    const pty = program.start({ asks: [stem, stem, stem] }, { env: plain, rows: 60 });
    await pty.waitFor(/Your choice:$/);
    pty.type('?\r');
    await pty.waitFor(/2 {2}write[\s\S]*2 {2}write[\s\S]*Your choice:$/);
    pty.type('nonsense\r');
    await pty.waitFor(/“nonsense” is not one of them[\s\S]*Your choice:$/);
    pty.type('2\rpass\rb\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'write' }, { kind: 'pass' }, { kind: 'back' }]);
  });

  it('takes lines typed ahead, but none past a hand-over', async () => {
    const handOver = { kind: 'hand-over', to: 'b', from: 'a', why: 'next', saved: true };
    const pty = program.start({ asks: [stem, handOver, question] }, { env: plain, rows: 60 });
    await pty.waitFor(/Your choice:$/);
    pty.type('\r\rfor nobody else\r.\r');
    await pty.waitFor(/Ben: Enter[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/closeness[\s\S]*>$/);
    pty.type('Ben alone\r');
    await pty.waitFor(/alone\n {2}>$/);
    pty.type('.\r');
    await pty.exit();
    expect(result().replies.at(-1)).toEqual({ kind: 'wrote', text: 'Ben alone' });
  });

  it.each(['pass', 'later', 'back', 'stop'])('answers: /%s', async (kind) => {
    const pty = program.start({ asks: [question], draft: 'a draft' }, { env: plain });
    await pty.waitFor(/a draft[\s\S]*>$/);
    pty.type(`/${kind}\r`);
    if (kind === 'pass') {
      await pty.waitFor(/You wrote 2 words[\s\S]*>$/);
      pty.type('\r');
    }
    await pty.exit();
    expect(result()).toMatchObject({ replies: [{ kind }] });
    expect(result().drafts.at(-1)).toBe('a draft');
  });

  it('keeps a word that is also a way out, empty lines of a paste, and a first slash', async () => {
    const pty = program.start({ asks: [question] }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('stop\r\r//x\rlast\r');
    await pty.waitFor(/last[\s\S]*>$/);
    pty.type('.\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'wrote', text: 'stop\n\n/x\nlast' }]);
  });

  it('knows the ways out as long as nothing is written, also after it said so', async () => {
    const pty = program.start({ asks: [question] }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('.\r');
    await pty.waitFor(/Nothing is written yet[\s\S]*>$/);
    pty.type('?\r.\r/pass\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'pass' }]);
  });

  it('pauses and comes back', async () => {
    const pty = program.start({ asks: [question] }, { env: plain, rows: 50 });
    await pty.waitFor(/>$/);
    pty.type('/pause\r');
    await pty.waitFor(/Enter to come back, or stop:$/);
    pty.type('\r');
    // What is private comes back by the hand-over.
    await pty.waitFor(/Ana: Enter when[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/closeness[\s\S]*>$/);
    pty.type('/pass\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'pass' }]);
  });

  it('wraps what it lists beside its number, at 40 columns', async () => {
    const long = 'Which of my small remarks today were really a way of asking for company?';
    const answered = [
      { index: 1, question: long },
      { index: 12, question: long },
    ];
    const said = answered.map((one) => ({ ...one, words: 'Tea.', share: 'undecided' }));
    const share = { kind: 'share', partner: 'a', answered: said, opensNow: false };
    const pty = program.start({ asks: [share, step] }, { env: plain, columns: 40, rows: 60 });
    await pty.waitFor(/Type the numbers[\s\S]*Your choice:$/);
    expect(pty.screen()).toMatch(/^ {2}1 {2}\[-\] Which of my small remarks\n {5}today/m);
    expect(pty.screen()).toMatch(/^ {2}12 {2}\[-\] Which of my small remarks\n {6}today/m);
    pty.type('12\r');
    await pty.waitFor(/Ben may read 12[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.waitFor(/1 {2}done \(or Enter alone\)[\s\S]*Your choice:$/);
    pty.type('\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'share', open: [12], keep: [1] }, { kind: 'go-on' }]);
  });

  it('stops from a pause', async () => {
    const pty = program.start({ asks: [stem] }, { env: plain, rows: 50 });
    await pty.waitFor(/Your choice:$/);
    pty.type('pause\r');
    await pty.waitFor(/or stop:$/);
    pty.type('/stop\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
  });

  it('leaves with Ctrl-C on a line of its own, what was written kept', async () => {
    const pty = program.start({ asks: [question] }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('half a thought\r');
    await pty.waitFor(/thought\n {2}>$/);
    pty.press('ctrl-c');
    expect(await pty.exit()).toEqual({ code: 130, signal: 0 });
    expect(pty.screen()).toMatch(/^LEFT BY SIGINT$/m);
    expect(program.result()).toEqual({ drafts: ['half a thought'] });
  });

  it('stops at the end of the input', async () => {
    const pty = program.start({ asks: [question] }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('half a thought\r');
    await pty.waitFor(/thought\n {2}>$/);
    pty.press('ctrl-d');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
    expect(result().drafts.at(-1)).toBe('half a thought');
  });

  it('shows earlier words by /earlier, and writes one again by its number (F2)', async () => {
    const earlier = ['as it is now', 'the first'].map((text) => ({ text, date: '2026-03-01' }));
    const pty = program.start({ asks: [question], draft: 'as it is now', earlier }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('/earlier\r');
    await pty.waitFor(/on March 1, 2026\n\s+the first\n[\s\S]*>$/);
    expect(pty.screen()).toContain('To write it again: /earlier 1');
    pty.type('/earlier 1\r');
    await pty.waitFor(/You wrote before:\n\s+the first\n[\s\S]*>$/);
    pty.type('\r');
    await pty.exit();
    expect(program.result()).toEqual({
      replies: [{ kind: 'wrote', text: 'the first' }],
      drafts: ['the first'],
    });
  });

  it('pushes private words out of sight at the hand-over, a pause and a stop (F27)', async () => {
    const handOver = { kind: 'hand-over', to: 'b', from: 'a', why: 'next', saved: true };
    const pty = program.start({ asks: [question, handOver, question] }, { env: plain });
    await pty.waitFor(/>$/);
    pty.type('SECRET of Ana\r');
    await pty.waitFor(/SECRET of Ana\n {2}>$/);
    pty.type('.\r');
    await pty.waitFor(/Ben: Enter[\s\S]*Your choice:$/);
    expect(pty.screen()).not.toContain('SECRET');
    pty.type('\r');
    await pty.waitFor(/closeness[\s\S]*>$/);
    pty.type('SECRET of Ben\r');
    await pty.waitFor(/SECRET of Ben\n {2}>$/);
    pty.type('.\r');
    await pty.exit();
  });

  it('leaves no private words in sight after Ctrl-C, nor before what both may see (F27)', async () => {
    const left = program.start({ asks: [question] }, { env: plain });
    await left.waitFor(/>$/);
    left.type('SECRET of Ana\r');
    await left.waitFor(/SECRET of Ana\n {2}>$/);
    left.press('ctrl-c');
    await left.exit();
    expect(left.screen()).not.toContain('SECRET');
    const openWhen = { kind: 'open-when', other: 'b' };
    const done = { kind: 'farewell', day: 1, done: true, waiting: { a: 0, b: 0 } };
    for (const after of [openWhen, done]) {
      const pty = program.start({ asks: [question, after] }, { env: plain });
      await pty.waitFor(/>$/);
      pty.type('SECRET of Ana\r.\r');
      await pty.waitFor(/Day 1, done together|Your choice:$/);
      expect(pty.screen()).not.toContain('SECRET');
      pty.kill();
    }
  });

  it('hides private words at Ctrl-Z, and comes back by the hand-over, with nothing lost (F27)', async () => {
    const shell = program.startInShell({ asks: [question] }, { env: plain });
    await shell.waitFor(/>$/);
    shell.type('SECRET of Ana\r');
    await shell.waitFor(/SECRET of Ana\n {2}>$/);
    shell.press('ctrl-z');
    await shell.waitFor(/Stopped/);
    expect(shell.screen()).not.toContain('SECRET');
    shell.type('fg\r');
    await shell.waitFor('Ana: Enter when Ben cannot see');
    expect(shell.screen()).not.toContain('SECRET');
    shell.type('\r');
    await shell.waitFor(/>$/);
    shell.type('and more\r');
    await shell.waitFor(/and more\n {2}>$/);
    shell.type('\r');
    await shell.waitFor('ENDED');
    expect(result().replies).toEqual([{ kind: 'wrote', text: 'SECRET of Ana\nand more' }]);
  });

  it('takes a paste without a mark for each of its lines, and says once how to choose (F69)', async () => {
    const pty = program.start({ asks: [stem, stem, question] }, { env: plain, rows: 60 });
    await pty.waitFor(/or the word itself[\s\S]*Your choice:$/);
    pty.type('said\rsaid\r');
    await pty.waitFor(/>$/);
    pty.type('one\rtwo\rthree\r.\r');
    await pty.exit();
    expect(result().replies.at(-1)).toEqual({ kind: 'wrote', text: 'one\ntwo\nthree' });
    expect(pty.raw()).not.toContain('>   >');
    expect(pty.raw().split('or the word itself')).toHaveLength(2);
  });

  it('says once on each screen that nothing is kept (F8)', async () => {
    const pty = program.start({ asks: [stem, step, question], keeps: false }, { env: plain, rows: 60 });
    await pty.waitFor(/I feel closest[\s\S]*Your choice:$/);
    pty.type('said\r');
    await pty.waitFor(/Hold hands[\s\S]*Your choice:$/);
    pty.type('done\r');
    await pty.waitFor(/closeness[\s\S]*>$/);
    expect(pty.screen().split('nothing is kept')).toHaveLength(4);
  });

  it('is what TERM=dumb gets', async () => {
    const pty = program.start({ asks: [stem] }, { env: { TERM: 'dumb' } });
    await pty.waitFor(/Your choice:$/);
    pty.type('stop\r');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
  });
});
