// Homes to measure in: made with the program's own writer, only without waiting for the disk.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSource } from '../scripts/run-source.mjs';
import { childEnv } from './measure.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const bin = path.join(root, 'bin/journey.js');

const years = 10;
const perDay = 5;
const entry = `
  export { realWorld } from './src/storage/world.ts';
  export { openKeyring } from './src/storage/keys.ts';
  export { openJournal, appendEvent } from './src/storage/journal-store.ts';
`;

/** Made once and kept between runs: sealing 36,500 answers takes minutes. */
export function keptFolder() {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(os.tmpdir(), `journey-bench-${version}-${os.userInfo().uid}`);
}

/** A home on its fourth day, and nothing else. */
export function freshHome(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  journey(folder, 'begin', 'deepening-intimacy', '--names', 'Ana,Ben');
  for (let day = 1; day <= 3; day += 1) journey(folder, 'done', '--day', String(day));
  return folder;
}

function journey(home, ...args) {
  execFileSync(process.execPath, [bin, ...args], {
    env: childEnv(home),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The same with one day answered by both: ten entries. */
export async function oneDayOfAnswers(folder, day) {
  freshHome(folder);
  await fill(
    folder,
    [...answersOf(roundDays.short)].slice((day - 1) * perDay * 2, day * perDay * 2),
    () => {},
  );
  return folder;
}

/** Days of a round: of this course, and of the longest that can be (content/duration.ts: two years). */
export const roundDays = { short: 35, longest: 728 };

/** Ten years of answers, in rounds of so many days: a round is a folder. */
export async function tenYears(folder, days, log = () => {}) {
  if (fs.existsSync(path.join(folder, 'complete'))) return folder;
  freshHome(folder);
  await fill(folder, answersOf(days), log);
  fs.writeFileSync(path.join(folder, 'complete'), '');
  return folder;
}

/** The same names without their content, in seconds: for what looks at names alone. */
export function tenYearsOfNames(folder) {
  freshHome(folder);
  let number = 0;
  for (const { run, day, by, index } of answersOf(roundDays.longest)) {
    fs.mkdirSync(path.join(folder, 'data/journal', run), { recursive: true });
    const id = (number++).toString(16).padStart(32, '0');
    const name = `${String(day).padStart(3, '0')}-${by}-q${index}-${id}.age`;
    fs.writeFileSync(path.join(folder, 'data/journal', run, name), '');
  }
  return folder;
}

function* answersOf(days) {
  for (let count = 0; count < years * 365; count += 1) {
    const round = Math.floor(count / days);
    const run = round === 0 ? 'deepening-intimacy' : `deepening-intimacy~${round + 1}`;
    const day = (count % days) + 1;
    for (const by of ['a', 'b']) {
      for (let index = 1; index <= perDay; index += 1) yield { run, day, by, index, count };
    }
  }
}

async function fill(folder, answers, log) {
  const source = await runSource(root, entry, '0');
  const world = source.realWorld({ JOURNEY_HOME: folder });
  const quick = { ...world, fs: { ...world.fs, fsyncSync: () => {} } };
  const journal = source.openJournal(quick, source.openKeyring(quick));
  let done = 0;
  for (const answer of answers) {
    await source.appendEvent(journal, eventOf(answer));
    // What this process wrote it would otherwise remember, all of it.
    journal.written.clear();
    done += 1;
    if (done % 2000 === 0) log(done);
  }
}

function eventOf({ run, day, by, index, count }) {
  const at = new Date(Date.UTC(2016, 0, 1, 20) + count * 86_400_000).toISOString();
  return {
    ...{ schema: 1, run, at, zone: 'UTC', date: at.slice(0, 10), kind: 'answer', by, day },
    about: { part: 'question', index },
    question: `What stayed with you today, question ${index}?`,
    text: answerText(count, index),
    // Ten years of evenings whose opening is long done would double the files; what is mine stays one.
    share: 'mine',
  };
}

const lines = [
  'We walked to the river and neither of us looked at a phone.',
  'I was short with you at breakfast, and I am sorry for it.',
  'You remembered the letter. It is a small thing and it is not small.',
  'Tired, but glad we did this.',
];

function answerText(count, index) {
  const word = count % 365 === 0 && index === 1 ? ' The lighthouse again.' : '';
  return `${lines[(count + index) % lines.length]}${word}`.repeat(1 + (count % 3));
}
