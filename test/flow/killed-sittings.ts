import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import type { Random } from '../faults/row.ts';
import type { Pty } from '../pty/terminal.ts';
import { worldIn } from '../storage/temp-world.ts';
import { slot } from './kept.ts';
import { type Home, homeIn } from './program.ts';
import type { Screen } from './screens.ts';
import { type Handled, nextScreen, nothingWalked, type Policy, type Walked, walkOn } from './walker.ts';

/**
 * Sittings of the built program on a terminal, walked as fast as screens come and killed (SIGKILL)
 * at random moments: between start and end, in the middle of a write, while somebody types.
 */
export type KilledSittings = {
  kills: number;
  acknowledged: number;
  lost: number;
  torn: number;
  'drafts looked at': number;
  'longest draft loss in ms': number;
};

const names = { a: 'Ana', b: 'Ben' } as const;

export async function killSittings(kills: number, random: Random): Promise<KilledSittings> {
  const sum: KilledSittings = {
    kills: 0,
    acknowledged: 0,
    lost: 0,
    torn: 0,
    'drafts looked at': 0,
    'longest draft loss in ms': 0,
  };
  while (sum.kills < kills) {
    const home = homeWithQuestions();
    const acknowledged: Handled[] = [];
    // A journey has 35 days; a new home before they can all be walked.
    for (let at = 0; at < 14 && sum.kills < kills; at += 1) {
      sum.kills += 1;
      if (at % 7 === 4) await killTyping(home, 1200 + random.below(900), sum);
      else if (at === 8) await killTyping(home, random.below(1200), sum);
      else acknowledged.push(...(await killWalking(home, random)));
    }
    sum.acknowledged += acknowledged.length;
    const left = await lookInto(home, acknowledged);
    sum.lost += left.lost;
    sum.torn += left.torn;
    home.remove();
  }
  return sum;
}

/**
 * A couple in a course of little reading and many questions, so that most screens of a sitting end in
 * an answer that is acknowledged.
 */
function homeWithQuestions(): Home {
  const home = homeIn();
  const file = path.join(home.folder, 'questions.md');
  const parts = ["### Today's Learning\n\nAn evening has room for more than its plans."];
  parts.push(
    '### Reflection Questions',
    ['1', '2', '3', '4', '5'].map((at) => `${at}. What of ${at}?`).join('\n'),
  );
  const days = Array.from({ length: 35 }, (_, at) => [`## Day ${at + 1}: Evening ${at + 1}`, ...parts]);
  const front = '---\ntitle: Many Questions\nduration: 5 weeks\n---';
  writeFileSync(file, [front, '# Many Questions', ...days.flat()].join('\n\n'));
  const { code, err } = home.run(['begin', file, '--names', 'Ana,Ben']);
  if (code !== 0) throw new Error(err);
  return home;
}

/** Everything is written, in words that stand nowhere else. */
let written = 0;
const words = ({ who, kind, index }: Screen): string => {
  written += 1;
  return `answer ${written} of ${who}, ${kind} ${index}`;
};
const writing: Policy = { answer: words, stem: words, share: 'all' };

/**
 * Walks from wherever the couple are, day after day, until the kill comes: shortly after a screen
 * chosen at random, one in sixteen while the program starts. Gives what was acknowledged.
 */
async function killWalking(home: Home, random: Random): Promise<readonly Handled[]> {
  const acknowledged: Handled[] = [];
  let left = random.below(16) === 0 ? 0 : 1 + random.below(40);
  for (let last: Screen['kind'] | null = 'farewell'; last === 'farewell'; ) {
    const pty = home.start(['today'], { columns: 72, rows: 30 });
    const walked: Walked = nothingWalked();
    const killIn = (ms: number) => setTimeout(() => pty.signal('SIGKILL'), ms);
    if (left === 0) killIn(random.below(300));
    const count = () => {
      left -= 1;
      if (left === 0) killIn(random.below(40));
      return false;
    };
    await Promise.race([walkOn(pty, writing, walked, count).catch(() => null), pty.exit(60_000)]);
    await pty.exit();
    acknowledged.push(...walked.acknowledged);
    last = left > 0 ? (walked.last?.kind ?? null) : null;
  }
  return acknowledged;
}

/**
 * Types at a question letter by letter, kills, and counts how much typing the next start has lost.
 * Two in three take longer than the second that may be lost, so that a draft never kept is seen.
 */
async function killTyping(home: Home, ms: number, sum: KilledSittings): Promise<void> {
  const { pty, last } = await atQuestion(home);
  pty.press('ctrl-u');
  const typed = await typeFor(pty, ms);
  const killedAt = performance.now();
  pty.signal('SIGKILL');
  await pty.exit();
  const again = home.start(['today'], { columns: 72, rows: 30 });
  const length = await draftLength(again, last);
  again.signal('SIGKILL');
  await again.exit();
  const missing = typed[length];
  const loss = missing === undefined ? 0 : killedAt - missing;
  sum['drafts looked at'] += 1;
  sum['longest draft loss in ms'] = Math.max(sum['longest draft loss in ms'], Math.round(loss));
}

/** A sitting at a question; what is written on the way is not looked at. */
async function atQuestion(home: Home): Promise<{ readonly pty: Pty; readonly last: Screen }> {
  for (;;) {
    const pty = home.start(['today'], { columns: 72, rows: 30 });
    const { last } = await walkOn(pty, writing, nothingWalked(), ({ kind }) => kind === 'question');
    if (last?.kind === 'question') return { pty, last };
    await pty.exit();
  }
}

/** Types a letter about every 25 ms, each once the one before is seen; gives when each was typed. */
async function typeFor(pty: Pty, ms: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + ms;
  while (performance.now() < end) {
    times.push(performance.now());
    pty.type('x');
    await pty.waitUntil((one) => lettersIn(one.screen()) === times.length);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return times;
}

/** How many letters stand in the answer on the screen, on however many rows. */
function lettersIn(screen: string): number {
  return (screen.split('▸')[1] ?? '').split('Enter save')[0]?.replace(/[^x]/g, '').length ?? 0;
}

async function draftLength(pty: Pty, left: Screen): Promise<number> {
  const resume = await nextScreen(pty);
  pty.press('enter');
  const handOver = await nextScreen(pty, resume.text);
  pty.press('enter');
  const again = await nextScreen(pty, handOver.text);
  if (again.kind !== 'question' || again.who !== left.who)
    throw new Error(`Not the same place:\n${again.text}`);
  return lettersIn(again.text);
}

/** Acknowledged answers that no event holds, and files that are not whole. */
async function lookInto(home: Home, acknowledged: readonly Handled[]) {
  const world = worldIn(home.folder);
  const run = readdirSync(path.join(home.folder, 'data/journal'))[0] ?? '';
  const journal = openJournal(world, openKeyring(world));
  const { entries, damaged } = await readJournal(journal, { run, as: ['a', 'b'] });
  const there = new Set(
    entries.flatMap(({ event }) =>
      event.kind === 'answer'
        ? [`${slot(event.day, names[event.by], event.about.part, event.about.index)}: ${event.text}`]
        : [],
    ),
  );
  const lost = acknowledged.filter(
    ({ day, who, part, index, text }) => !there.has(`${slot(day, who, part, index)}: ${text}`),
  );
  return { lost: lost.length, torn: damaged.length };
}
