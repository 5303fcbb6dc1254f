// Homes to measure in, made with the program's own writer, only without waiting for the disk.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSource } from '../scripts/run-source.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const bin = path.join(root, 'bin/journey.js');
export const course = path.join(root, 'journeys/deepening-intimacy.md');

const daysInRound = 35;
const perDay = 4;

/** The environment of every child: nothing of ours, and a home whose cache the program accepts. */
export function childEnv(home) {
  const { PATH, LANG = 'C.UTF-8' } = process.env;
  return { PATH, LANG, HOME: home, JOURNEY_HOME: path.join(home, 'journey'), TERM: 'xterm-256color' };
}

/** A folder of its own for this run, removed at its end. */
export function benchFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-bench-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A couple on their fourth day, with so many answers of earlier rounds; 280 are a round. */
export async function homeWith(answers, home) {
  const journey = (...words) =>
    execFileSync(process.execPath, [bin, ...words], {
      env: childEnv(home),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  fs.mkdirSync(home, { mode: 0o700 });
  journey('begin', 'deepening-intimacy', '--names', 'Ana,Ben');
  for (const day of ['1', '2', '3']) journey('done', '--day', day);
  await fill(path.join(home, 'journey'), answers);
  return home;
}

async function fill(folder, count) {
  const source = await runSource(
    root,
    `export { realWorld } from './src/storage/world.ts';
     export { openKeyring } from './src/storage/keys.ts';
     export { openJournal, appendEvent } from './src/storage/journal-store.ts';`,
    '0',
  );
  const world = source.realWorld({ JOURNEY_HOME: folder });
  const prepared = JSON.parse(
    fs.readFileSync(path.join(root, 'dist/journeys/deepening-intimacy.json'), 'utf8'),
  );
  const { days } = prepared.course.journey;
  const quick = { ...world, fs: { ...world.fs, fsyncSync: () => {} } };
  const journal = source.openJournal(quick, source.openKeyring(quick));
  for (let number = 0; number < count; number += 1) {
    await source.appendEvent(journal, eventOf(number, days));
    // This process would otherwise remember all that it wrote.
    journal.written.clear();
  }
}

const texts = [
  'We walked to the river and neither of us looked at a phone.',
  'I was short with you at breakfast, and I am sorry for it.',
  'You remembered the letter. It is a small thing and it is not small.',
];

function eventOf(number, days) {
  const evening = Math.floor(number / (2 * perDay));
  const round = Math.floor(evening / daysInRound) + 1;
  const at = new Date(Date.UTC(2016, 0, 1, 20) + evening * 86_400_000).toISOString();
  const word = number % 700 === 0 ? ' The lighthouse again.' : '';
  return {
    ...{ schema: 1, at, zone: 'UTC', date: at.slice(0, 10), kind: 'answer', share: 'mine' },
    run: round === 1 ? 'deepening-intimacy' : `deepening-intimacy~${round}`,
    by: number % 2 === 0 ? 'a' : 'b',
    day: (evening % daysInRound) + 1,
    about: { part: 'question', index: (Math.floor(number / 2) % perDay) + 1 },
    question: days[evening % daysInRound].questions[Math.floor(number / 2) % perDay],
    text: (texts[number % texts.length] + word).repeat(1 + (number % 3)),
  };
}
