import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runner } from './harness.ts';

const here = import.meta.dirname;

/** Performs the asks it is given one after the other, as a sitting would ask them. */
const program = runner(
  `import { performAsk } from '$src/terminal/perform.ts';
   import { scene } from '${path.join(here, 'scene.ts')}';
   import { renderMarkdown } from '${path.join(here, '../views/render.ts')}';`,
  `const replies = [];
   const drafts = [];
   const reached = [];
   const clock = { now: () => new Date(Date.now() + (globalThis.skipped ?? 0)) };
   for (const ask of given.asks) {
     const reply = await performAsk(ask, scene, terminal, {
       draft: { initial: given.draft ?? null, save: (text) => drafts.push(text) },
       markdown: renderMarkdown,
       edit: null,
       clock,
       reached: (block) => { reached.push(block); keep({ reached }); },
       wholeText: given.whole ? async () => () => given.whole : undefined,
       aboutText: given.about ? async () => () => [['  For two who like lamps.']] : undefined,
     });
     replies.push(reply);
     if (reply.kind === 'stop' || reply.kind === 'stopped-at') break;
   }
   return { replies, drafts, reached };`,
);

const time = { reading: 5.3, together: 25, writing: 10 };
const arrival = {
  kind: 'arrival',
  day: 1,
  time,
  five: { reading: 0, together: 5, writing: 2.5 },
  form: 'full',
  noFiveMinutes: false,
  sameDate: false,
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
const question = (partner: string, index = 1) => ({
  kind: 'question',
  text: 'What does closeness mean to you?',
  about: { part: 'question', index },
  count: { index, total: 2 },
  partner,
});
const handOver = { kind: 'hand-over', to: 'b', from: 'a', why: 'next', saved: true };
const share = {
  kind: 'share',
  partner: 'a',
  answered: [
    { index: 1, question: 'What does closeness mean to you?', words: 'When we cook.', share: 'undecided' },
    { index: 2, question: 'And what else?', words: 'Late.\nAnd slowly.', share: 'undecided' },
  ],
  opensNow: false,
};
const paragraphs = Array.from(
  { length: 12 },
  (_, at) => `Paragraph ${at + 1}. ${'Words that fill a line. '.repeat(12)}`,
);
const read = { kind: 'read', section: { kind: 'learning' }, markdown: paragraphs.join('\n\n'), from: 0 };

type Result = { replies: unknown[]; drafts: string[]; reached: number[] };
const result = () => program.result() as Result;

describe('a rich sitting', () => {
  it('arrives, and takes the five-minute form', async () => {
    const pty = program.start({ asks: [arrival] });
    await pty.waitFor('The Foundations of True Intimacy');
    await pty.waitFor('not tonight');
    pty.type('5');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(result().replies).toEqual([{ kind: 'five' }]);
  });

  it('shows the whole text and comes back', async () => {
    const pty = program.start({ asks: [arrival], whole: [['  The whole day.']] });
    await pty.waitFor('whole text');
    pty.type('s');
    await pty.waitFor('The whole day.');
    pty.type('b');
    await pty.waitFor('not tonight');
    pty.type('q');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
  });

  const whole = Array.from({ length: 60 }, (_, at) => [`  Line ${at + 1} of the day.`]);

  it('F52: the whole text says its page on each, and read to its end is not paged again', async () => {
    const pty = program.start({ asks: [arrival], whole });
    await pty.waitFor('whole text');
    pty.type('s');
    expect(await pty.waitFor(/The whole text · 1 of 6/)).toMatch(
      /^\n {2}The whole text · 1 of 6\n\n {2}Line 1 of/,
    );
    pty.press('enter');
    expect(await pty.waitFor(/The whole text · 2 of 6/)).toMatch(
      /^\n {2}The whole text · 2 of 6\n\n {2}Line \d/,
    );
    pty.press('end');
    await pty.waitFor('6 of 6');
    pty.press('enter');
    await pty.waitFor(/Enter begin +i read it again/);
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'go-on', read: true }]);
  });

  it('F52: the whole text left before its end leaves the pages as they were, and pauses and stops', async () => {
    const pty = program.start({ asks: [arrival], whole });
    await pty.waitFor('whole text');
    pty.type('s');
    await pty.waitFor('1 of 6');
    pty.type('b');
    await pty.waitFor('Enter read');
    pty.type('s');
    await pty.waitFor('1 of 6');
    pty.type('p');
    await pty.waitFor('come back now');
    pty.press('enter');
    await pty.waitFor('Enter read');
    pty.type('s');
    await pty.waitFor('1 of 6');
    pty.type('q');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
  });

  it('F53: stands in the middle of a wide screen, and follows its size', async () => {
    const pty = program.start({ asks: [arrival, question('a')] }, { columns: 200, rows: 40 });
    const starts = () =>
      pty
        .screen()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.search(/\S/));
    await pty.waitFor('not tonight');
    expect(new Set(starts())).toEqual(new Set([62]));
    pty.resize(120, 40);
    await pty.waitUntil(() => starts().every((at) => at === 22));
    pty.resize(80, 24);
    await pty.waitUntil(() => starts().every((at) => at === 2));
    pty.resize(200, 40);
    await pty.waitUntil(() => starts().every((at) => at === 62));
    pty.press('enter');
    await pty.waitFor('Question 1 of 2');
    pty.type('words');
    await pty.waitFor('words');
    expect(pty.cursor().column).toBe(62 + 'words'.length);
  });

  it('F53: what both opened may be 110 columns wide, side by side', async () => {
    const long = 'Words that fill a line and another. '.repeat(24);
    const answers = [
      { by: 'a', text: long },
      { by: 'b', text: long },
    ];
    const asked = { about: { part: 'question', index: 1 }, question: 'What?', answers };
    const opened = { kind: 'opened', count: { index: 1, total: 2 }, question: asked };
    const pty = program.start({ asks: [opened] }, { columns: 200, rows: 40 });
    await pty.waitFor('1 of 2');
    const lines = pty.screen().split('\n');
    expect(lines.find((line) => line.includes('1 of 2'))?.length).toBe(155);
    expect(lines.find((line) => /Ana.*Ben/.test(line))).toMatch(/^ {45}Ana {53}Ben$/);
    pty.resize(80, 24);
    await pty.waitFor(/^ {2}Ana {36}Ben$/m);
  });

  it('A3: offers what the course says of itself, and comes back', async () => {
    const pty = program.start({ asks: [arrival], about: true });
    await pty.waitFor('about');
    pty.type('a');
    await pty.waitFor('For two who like lamps.');
    pty.press('enter');
    await pty.waitFor('not tonight');
    pty.type('q');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stop' }]);
  });

  it.each([
    ['enter', 'go-on'],
    ['w', 'write'],
    ['x', 'pass'],
    ['b', 'back'],
    ['q', 'stop'],
  ] as const)('stem: %s is %s', async (key, kind) => {
    const pty = program.start({ asks: [stem] });
    await pty.waitFor('I feel closest');
    expect(pty.screen()).toMatch(/Ana/);
    expect(pty.screen()).toMatch(/pass.*back.*pause.*stop/);
    if (key === 'enter') pty.press('enter');
    else pty.type(key);
    await pty.exit();
    expect(result().replies).toEqual([{ kind }]);
  });

  it('? shows all keys', async () => {
    const pty = program.start({ asks: [stem] });
    await pty.waitFor('I feel closest');
    pty.type('?');
    expect(await pty.waitFor('fewer keys'), 'nothing to scroll').not.toContain('PgUp');
    pty.resize(80, 10);
    await pty.waitFor('PgUp');
  });

  it('F5: pauses on a screen that says nothing, and comes back to the words by the hand-over', async () => {
    const pty = program.start({ asks: [question('a')] });
    await pty.waitFor('Question 1 of 2');
    pty.type('half a thought');
    await pty.waitFor('half a thought');
    pty.press('escape');
    await pty.waitFor('go on writing');
    pty.type('p');
    await pty.waitFor('come back now');
    expect(pty.screen()).not.toContain('closeness');
    expect(pty.screen()).toMatch(/Back at \d+:\d\d/);
    pty.press('enter');
    await pty.waitFor('Ana: Enter when Ben cannot see');
    expect(pty.screen()).not.toContain('half a thought');
    expect(pty.screen()).toContain('Ben does not see what you write.');
    pty.press('enter');
    await pty.waitFor('half a thought');
    pty.type('!');
    await pty.waitFor('half a thought!');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'wrote', text: 'half a thought!' }]);
  });

  it('F5: after Ctrl-Z the hand-over waits for Enter, and says so', async () => {
    const shell = program.startInShell({ asks: [question('a')] });
    await shell.waitFor('Question 1 of 2');
    shell.type('half a thought');
    await shell.waitFor('half a thought');
    shell.press('ctrl-z');
    await shell.waitFor(/Stopped/);
    shell.type('fg\r');
    await shell.waitFor('Ana: Enter when Ben cannot see');
    shell.type('z');
    await shell.waitFor('Press Enter.');
    expect(shell.screen()).not.toContain('half a thought');
    shell.press('enter');
    await shell.waitFor(/half a thought$/m);
    shell.press('enter');
    await shell.waitFor('ENDED');
    expect(result().replies).toEqual([{ kind: 'wrote', text: 'half a thought' }]);
  });

  it('stops from a pause, and says which keys there are', async () => {
    const pty = program.start({ asks: [stem] });
    await pty.waitFor('I feel closest');
    pty.type('p');
    await pty.waitFor(/come back now +q stop here/);
    pty.type('z');
    await pty.waitFor('Press Enter or q.');
    pty.type('q');
    expect(await pty.exit()).toEqual({ code: 0, signal: 0 });
    expect(result().replies).toEqual([{ kind: 'stop' }]);
    expect(pty.isAlternate()).toBe(false);
  });

  it('offers a draft again', async () => {
    const pty = program.start({ asks: [question('a')], draft: 'from yesterday' });
    await pty.waitFor('from yesterday');
    pty.press('escape');
    await pty.waitFor('go on writing');
    pty.type('l');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'later' }]);
    expect(result().drafts.at(-1)).toBe('from yesterday');
  });

  it('leaves nothing of a private answer behind at the hand-over, taller than the window or not', async () => {
    const secret = Array.from({ length: 70 }, (_, at) => `SECRET ${at}`).join('\n');
    const pty = program.start(
      { asks: [question('a'), handOver, question('b'), share] },
      { rows: 20, columns: 60 },
    );
    await pty.waitFor('Question 1 of 2');
    await pty.waitUntil((one) => one.pastesMarked());
    pty.paste(secret);
    await pty.waitFor('SECRET 69');
    pty.press('enter');
    await pty.waitFor('Ben: Enter when Ana cannot see');
    expect(pty.everything()).not.toContain('SECRET');
    expect(pty.scrollback()).toBe('');
    pty.press('enter');
    await pty.waitFor('Question 1 of 2');
    pty.press('ctrl-c');
    expect(await pty.exit()).toEqual({ code: 130, signal: 0 });
    expect(pty.everything()).not.toContain('SECRET');
    expect(pty.everything().trim()).toBe('LEFT BY SIGINT');
  });

  it('takes what is typed ahead from screen to screen, and nothing of it past the hand-over', async () => {
    const pty = program.start({ asks: [stem, stem, share, handOver, question('b')] });
    await pty.waitFor('I feel closest');
    pty.type('xxk\r\rfor nobody else');
    await pty.waitFor('Ben: Enter when Ana cannot see');
    expect(pty.screen()).not.toContain('Press');
    pty.press('enter');
    await pty.waitFor('Question 1 of 2');
    pty.type('Ben alone');
    await pty.waitFor('Ben alone');
    pty.press('enter');
    await pty.exit();
    expect(result().replies.slice(2)).toEqual([
      { kind: 'share', open: [], keep: [1, 2] },
      { kind: 'go-on' },
      { kind: 'wrote', text: 'Ben alone' },
    ]);
    expect(pty.raw()).not.toContain('nobody else');
  });

  it('F7: opens all, some or none, each after one line that says so', async () => {
    const pty = program.start({ asks: [share, share, share] });
    await pty.waitFor('[-] 1');
    pty.type('a');
    await pty.waitFor('Ben may read 1 and 2.');
    pty.type('b');
    await pty.waitFor('[x] 2');
    pty.type('a');
    await pty.waitFor('Ben may read 1 and 2.');
    pty.press('enter');
    await pty.waitFor('[-] 1');
    pty.type('k');
    await pty.waitFor('Ben may read none of these.');
    pty.press('enter');
    await pty.waitFor('[-] 1');
    pty.press('down');
    await pty.waitFor('▸ [-] 2');
    pty.press('space');
    await pty.waitFor('[x] 2');
    pty.press('enter');
    await pty.waitFor('Ben may read 2.');
    expect(pty.screen()).toContain('1 stays yours.');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([
      { kind: 'share', open: [1, 2], keep: [] },
      { kind: 'share', open: [], keep: [1, 2] },
      { kind: 'share', open: [2], keep: [1] },
    ]);
  });

  it('F7: of the only answer says what becomes of it, and of no number', async () => {
    const one = { ...share, answered: [{ ...share.answered[1], index: 1 }] };
    const pty = program.start({ asks: [one, one] });
    await pty.waitFor('[-] 1');
    pty.type('a');
    await pty.waitFor('Ben may read this.');
    expect(pty.screen()).toMatch(/^ {2}Late\. …$/m);
    pty.press('enter');
    await pty.waitFor('[-] 1');
    pty.type('k');
    await pty.waitFor('Ben may not read this. It stays yours.');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([
      { kind: 'share', open: [1], keep: [] },
      { kind: 'share', open: [], keep: [1] },
    ]);
  });

  it('F6, F37: shows the first line of each answer with the boxes as they are; Enter changes none', async () => {
    const answered = [
      { ...share.answered[0], share: 'opened' },
      { ...share.answered[1], share: 'ours' },
      { index: 4, question: 'The last one?', words: 'Maybe.', share: 'mine' },
    ];
    const pty = program.start({ asks: [{ ...share, answered }] });
    await pty.waitFor('[x] 1');
    const shown = pty.screen();
    for (const words of ['When we cook.', 'Late. …', 'Maybe.', 'open already', '▸ [x] 2', '[ ] 4'])
      expect(shown).toContain(words);
    expect(shown).not.toContain('And slowly.');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'share', open: [1, 2], keep: [4] }]);
  });

  it('F68: says in a low window how much of the list is above and below', async () => {
    const answered = Array.from({ length: 4 }, (_, at) => ({ ...share.answered[0], index: at + 1 }));
    const pty = program.start({ asks: [{ ...share, answered }] }, { rows: 12 });
    await pty.waitFor(/↓ \d+ more rows/);
    pty.press('up');
    await pty.waitFor(/↑ \d+ more rows/);
    pty.resize(12, 4);
    await pty.waitUntil(() => pty.screen().split('\n').length <= 4);
    const rows = pty
      .screen()
      .split('\n')
      .filter((row) => row !== '');
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('F6: what is open stays open, and Enter alone keeps what is new', async () => {
    const answered = [{ ...share.answered[0], share: 'opened' }, share.answered[1]];
    const pty = program.start({ asks: [{ ...share, answered }] });
    await pty.waitFor('▸ [-] 2');
    pty.type('1');
    pty.press('enter');
    await pty.waitFor('Ben may read 1.');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'share', open: [1], keep: [2] }]);
  });

  it('numbers what may be opened as the questions are numbered', async () => {
    const answered = [share.answered[0], { ...share.answered[1], index: 4, question: 'The last one?' }];
    const pty = program.start({ asks: [{ ...share, answered }] });
    await pty.waitFor('[-] 4  The last one?');
    pty.type('24');
    await pty.waitFor('▸ [x] 4');
    pty.press('enter');
    await pty.waitFor('Ben may read 4.');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'share', open: [4], keep: [1] }]);
  });

  it('F39, F7: the one who looked away is called back', async () => {
    const pty = program.start({ asks: [{ kind: 'call-back', away: 'a', alone: 'b' }] });
    await pty.waitFor('Ana, you can look again. When you are both here: Enter');
    pty.press('enter');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'go-on' }]);
  });

  it('F44: a sentence written down is shown whole', async () => {
    const written = { kind: 'written-stem', text: 'I feel close when…', words: 'you sing.', speaker: 'a' };
    const pty = program.start({ asks: [written] });
    await pty.waitFor('I feel close when you sing.');
    pty.press('enter');
    await pty.exit();
  });

  it('shows what both opened, then the farewell on the normal screen', async () => {
    const opened = {
      kind: 'opened',
      count: { index: 1, total: 1 },
      question: {
        about: { part: 'question', index: 1 },
        question: 'What does closeness mean to you?',
        answers: [
          { by: 'a', text: 'When we cook.' },
          { by: 'b', text: 'Late.' },
        ],
      },
    };
    const farewell = { kind: 'farewell', day: 1, done: true, waiting: { a: 0, b: 0 } };
    const pty = program.start({ asks: [opened, farewell] });
    await pty.waitFor('When we cook.');
    pty.press('enter');
    await pty.exit();
    expect(pty.isAlternate()).toBe(false);
    expect(pty.screen()).toContain('Day 1');
    expect(pty.everything()).not.toContain('When we cook.');
    expect(result().replies).toEqual([{ kind: 'go-on' }, { kind: 'go-on' }]);
  });

  it('F12: chooses a way by its number, and Enter chooses none', async () => {
    const ways = ['', 'Apart', 'Outdoors'].map((label) => ({ label, time }));
    const ask = { kind: 'choose-path', note: 'A calm sentence.', form: 'full', ways, now: null };
    const pty = program.start({ asks: [ask, ask] });
    await pty.waitFor('3  Outdoors, about 40 minutes');
    pty.press('enter');
    await pty.waitFor('Press 1, 2 or 3.');
    pty.type('3');
    pty.type('1');
    await pty.exit();
    expect(result().replies).toEqual([
      { kind: 'path', path: 1 },
      { kind: 'path', path: null },
    ]);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s at a key prompt restores and leaves', async (signal, code) => {
    const pty = program.start({ asks: [stem] });
    await pty.waitFor('I feel closest');
    pty.signal(signal);
    expect(await pty.exit()).toEqual({ code, signal: 0 });
    expect(pty.screen()).toBe(`LEFT BY ${signal}`);
    expect(pty.pastesMarked()).toBe(false);
  });
});

describe('the section pager', () => {
  it('goes on, back and out, and says where one is', async () => {
    const pty = program.start({ asks: [read] });
    await pty.waitFor(/Learning · 1 of (\d+)/);
    expect(pty.screen()).toContain('Paragraph 1.');
    pty.press('enter');
    await pty.waitFor(/Learning · 2 of/);
    expect(pty.screen()).not.toContain('Paragraph 1.');
    pty.type('b');
    await pty.waitFor(/Learning · 1 of/);
    pty.type('b');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'back' }]);
  });

  it('shows every paragraph once from first to last, at 40 columns too', async () => {
    const pty = program.start({ asks: [read] }, { columns: 40, rows: 20 });
    const seen: string[] = [];
    await pty.waitFor(/Learning · 1 of/);
    const total = Number(/1 of (\d+)/.exec(pty.screen())?.[1]);
    for (let page = 1; page <= total; page += 1) {
      await pty.waitFor(new RegExp(`Learning · ${page} of ${total}`));
      seen.push(...(pty.screen().match(/Paragraph \d+\./g) ?? []));
      pty.press('enter');
    }
    await pty.exit();
    expect(seen).toEqual(paragraphs.map((_, at) => `Paragraph ${at + 1}.`));
    expect(result().replies).toEqual([{ kind: 'go-on' }]);
  });

  it('F29, F30: all keys lie over the text, each once; ? and Esc close them, and nothing is paged anew', async () => {
    const pty = program.start({ asks: [read] });
    await pty.waitFor(/Learning · 1 of (\d+)/);
    pty.press('enter');
    const before = await pty.waitFor(/Learning · 2 of/);
    const top = before.split('\n').slice(0, 8);
    for (const close of ['?', 'escape'] as const) {
      pty.type('?');
      const open = await pty.waitFor('fewer keys');
      expect(open.split('\n').slice(0, 8)).toEqual(top);
      expect(open).not.toContain('all keys');
      const keys = open.match(/^ {2}(\S+) {2,}\S/gm)?.map((line) => line.trim().split(' ')[0]);
      expect(keys).toEqual(['Enter', 'b', 'p', 'q', '/', 'n', '?']);
      if (close === 'escape') pty.press('escape');
      else pty.type('?');
      await pty.waitForGone('fewer keys');
      expect(pty.screen()).toBe(before);
    }
    pty.type('/nowhere\r');
    const missed = await pty.waitFor('“nowhere” is not in this section.');
    expect(missed.split('\n').slice(0, 8)).toEqual(top);
    pty.type('z');
    expect(await pty.waitFor('Press Enter or b. ? shows all keys.')).toContain(top[1]);
  });

  it('F68: finding is among all keys where the row of keys has no room for it', async () => {
    const pty = program.start({ asks: [read] }, { columns: 40, rows: 20 });
    await pty.waitFor(/Learning · 1 of/);
    expect(pty.screen()).not.toContain('/ find');
    pty.type('?');
    await pty.waitFor(/^ {2}\/ +find$/m);
  });

  it('finds, keeps its place in another window, and stops at a block', async () => {
    const pty = program.start({ asks: [read] });
    await pty.waitFor(/Learning · 1 of/);
    pty.type('/');
    await pty.waitFor('Find:');
    pty.type('paragraph 7.');
    await pty.waitFor('Find: paragraph 7.');
    pty.press('enter');
    await pty.waitFor('Paragraph 7.');
    pty.type('/nowhere');
    pty.press('enter');
    await pty.waitFor('“nowhere” is not in this section.');
    pty.resize(50, 16);
    await pty.waitUntil(
      (one) => /Learning · \d of 1\d/.test(one.screen()) && one.screen().includes('Paragraph 7.'),
    );
    pty.type('q');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'stopped-at', block: 6 }]);
  });

  it('begins at the block that was kept, and tells every block it reaches', async () => {
    const pty = program.start({ asks: [{ ...read, from: 5 }] });
    await pty.waitFor('Paragraph 6.');
    pty.press('enter');
    await pty.waitForGone('Paragraph 6.');
    pty.press('ctrl-c');
    expect(await pty.exit()).toMatchObject({ code: 130 });
    expect((program.result() as Result).reached.at(-1)).toBeGreaterThan(5);
  });
});

describe('the timer', () => {
  const step = {
    kind: 'step',
    text: 'Hold hands and say nothing.',
    count: { index: 1, total: 2 },
    minutes: 0.02,
    turn: { speaker: 'a', listener: 'b', first: true },
  };

  it('counts, names both, rings once and says when to swap', async () => {
    const pty = program.start({ asks: [step] });
    await pty.waitFor('Hold hands');
    expect(pty.screen()).toMatch(/Ana.*\n?.*Ben/);
    await pty.waitFor("Time to change over: Ben's turn.");
    pty.press('enter');
    await pty.exit();
    expect(pty.raw().split('\u0007')).toHaveLength(2);
    expect(result().replies).toEqual([{ kind: 'go-on' }]);
  });

  it('does not ring when the bell is off', async () => {
    const pty = program.start({ asks: [step], settings: { bell: false } });
    await pty.waitFor('Time to change over');
    pty.press('enter');
    await pty.exit();
    expect(pty.raw()).not.toContain('\u0007');
  });

  it('F65, F55: space says what it does next; without motion the clock says until when, and stands', async () => {
    const pty = program.start({ asks: [{ ...step, minutes: 4 }] }, { env: { REDUCED_MOTION: '1' } });
    await pty.waitFor(/4 minutes, until \d/);
    await pty.waitFor('Space hold the clock');
    const before = pty.screen();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(pty.screen()).toBe(before);
    pty.press('space');
    await pty.waitFor(/3:5\d · held/);
    await pty.waitFor('Space let the clock go on');
    pty.press('space');
    await pty.waitFor('Space hold the clock');
  });

  it('is held by space and given five minutes by +', async () => {
    const pty = program.start({ asks: [{ ...step, minutes: 20 }] });
    await pty.waitFor(/20:00|19:\d\d/);
    pty.press('space');
    await pty.waitFor('held');
    pty.type('+');
    await pty.waitFor(/25:00|24:\d\d/);
    pty.press('space');
    await pty.waitForGone('held');
    await pty.waitFor(/24:\d\d/);
    pty.type('x');
    await pty.exit();
    expect(result().replies).toEqual([{ kind: 'pass' }]);
  });
});
