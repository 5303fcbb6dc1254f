// What is measured, in which home, and the bar each has to stay under (ratio to `node -e 0`).
import fs from 'node:fs';
import path from 'node:path';
import { bin } from './homes.mjs';
import { childEnv } from './measure.mjs';

/** The yardstick. */
export function nodeAlone(home) {
  return { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], env: childEnv(home), bar: null };
}

function journey(name, home, bar, args, before) {
  const env = childEnv(home);
  return { name, command: process.execPath, args: [bin, ...args], env, bar, ...(before ? { before } : {}) };
}

/** No page is remembered; outlines and compiled code are, as on every day but the first. */
function forgetPages(home) {
  return () => fs.rmSync(path.join(home, 'cache/pages'), { recursive: true, force: true });
}

/** Nothing is remembered at all, as after installing. */
function forgetAll(home) {
  return () => fs.rmSync(path.join(home, 'cache'), { recursive: true, force: true });
}

/** The commands of the table, for pages seen before (`seen`) and not (`unseen`): two homes, so that neither disturbs the other. */
export function everyday({ seen, unseen }) {
  return [
    journey('--version', seen, 1.1, ['--version']),
    journey('--help', seen, 1.2, ['--help']),
    journey('status --short', seen, 1.3, ['status', '--short']),
    journey('today --text, seen before', seen, 1.3, ['today', '--text']),
    journey('today --text, first view', unseen, 3.5, ['today', '--text'], forgetPages(unseen)),
    journey('plan, seen before', seen, 1.6, ['plan']),
    journey('journey, seen before', seen, null, []),
    journey('journey, first view', unseen, null, [], forgetPages(unseen)),
    journey('plan, first view', unseen, null, ['plan'], forgetPages(unseen)),
    journey('status --short, first view', unseen, null, ['status', '--short'], forgetPages(unseen)),
  ];
}

export function afterInstalling(home) {
  return journey('today --text, the very first call', home, null, ['today', '--text'], forgetAll(home));
}

/** The first six again in a home of ten years, with half a unit more. */
export function longLived(label, { seen, unseen }) {
  return everyday({ seen, unseen })
    .slice(0, 6)
    .map((one) => ({ ...one, name: `${one.name} (${label})`, bar: one.bar + 0.5 }));
}

/** The day an answer is given to; both have answered it before, so that each home has the same to do. */
export const reflectedDay = 20;

/** One answer kept and flushed; those of earlier rounds are gone, so that each finds what the first did. */
export function reflecting(label, home) {
  const folder = path.join(home, 'data/journal/deepening-intimacy');
  const start = `${String(reflectedDay).padStart(3, '0')}-a-q1-`;
  const own = () => fs.readdirSync(folder).filter((name) => name.startsWith(start));
  const first = own()[0];
  const before = () => {
    for (const name of own()) if (name !== first) fs.rmSync(path.join(folder, name));
  };
  const args = [
    'reflect',
    '--as',
    'Ana',
    '--day',
    String(reflectedDay),
    '--question',
    '1',
    '--answer',
    'A quiet evening.',
    '--mine',
  ];
  return journey(`reflect --answer (${label})`, home, 6, args, before);
}

export function completions(home) {
  return [
    journey('completion bash', home, null, ['completion', 'bash']),
    journey('__complete days', home, null, ['__complete', 'days']),
    journey('answers (10 years in rounds)', home, null, ['answers', '--as', 'Ana']),
  ];
}
