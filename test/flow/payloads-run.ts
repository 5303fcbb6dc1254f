import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { answer, worldIn } from '../storage/temp-world.ts';
import { hostileCourse } from '../views/hostile-course.ts';
import { payloads } from '../views/payloads.ts';
import { runOf } from './half-written.ts';
import { type Home, homeIn, type Ran } from './program.ts';
import { answering, walkOn } from './walker.ts';

/** The built program with escape payloads wherever something comes from outside, on both its streams. */

export type Escaped = { readonly command: string; readonly what: string };

export type PayloadSum = { runs: number; bytes: number; readonly faults: Escaped[] };

const allowed = /\x1b\[[0-9;:]*m|\x1b\]8;[\w=:.-]*;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]+)?(?:\x07|\x1b\\)/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\u200b\ufeff\ue000]/;

function look(sum: PayloadSum, words: readonly string[], { code, out, err }: Ran): void {
  const command = JSON.stringify(words).slice(0, 100);
  sum.runs += 1;
  sum.bytes += out.length + err.length;
  for (const [name, text] of [
    ['stdout', out],
    ['stderr', err],
  ] as const) {
    const found = controls.exec(text.replace(allowed, ''));
    if (found !== null) sum.faults.push({ command, what: `${name}: ${JSON.stringify(found[0])}` });
  }
  if (code === null || code === 1 || /^ +at .*:\d+:\d+/m.test(err))
    sum.faults.push({ command, what: `ended with ${code}: ${err.slice(0, 200)}` });
}

/** Every command that shows a course, answers or names; most of them twice, with and without colour. */
const showing: readonly (readonly string[])[] = [
  [],
  ['today'],
  ['today', '--day', '3'],
  ['today', '--five'],
  ['plan'],
  ['plan', '--week', '1'],
  ['list'],
  ['status'],
  ['read', '1'],
  ['answers'],
  ['answers', '--as', 'Ana'],
  ['answers', '--as', 'Ana', '--search', 'said'],
  ['doctor'],
  ['paths'],
  ['config', 'list'],
  ...['md', 'json', 'html'].map((format) => ['export', '--as', 'Ana', '--format', format]),
  ...['today', 'plan', 'list', 'status', 'answers'].map((command) => [command, '--json']),
];

/** Where a payload is quoted back in a complaint. */
const complaining: readonly ((payload: string) => readonly string[])[] = [
  (x) => [`x${x}`],
  (x) => [`--x${x}`],
  (x) => ['today', `--x${x}`],
  (x) => ['today', '--day', x],
  (x) => ['read', x],
  (x) => ['plan', '--week', x],
  (x) => ['answers', '--as', x],
  (x) => ['answers', '--as', 'Ana', '--search', x],
  (x) => ['check', `none-${x.replaceAll('/', '')}.md`],
  (x) => ['begin', `none-${x.replaceAll('/', '')}.md`],
  (x) => ['begin', '--names', `${x},${x}`],
  (x) => ['reflect', '--as', 'Ana', '--day', '1', '--question', x, '--answer', x],
  (x) => ['config', 'set', x, 'on'],
  (x) => ['config', 'set', 'bell', x],
  (x) => ['help', x],
  (x) => ['help-lines', x],
  (x) => ['completion', x],
  (x) => ['import', `none-${x.replaceAll('/', '')}`],
];

/** A home with a hostile course begun, answers full of payloads, and files with such names lying about. */
function hostileHome(sum: PayloadSum, shift: number, named: boolean): Home {
  const home = homeIn();
  const course = path.join(home.folder, 'course.md');
  writeFileSync(course, hostileCourse(shift));
  const run = (...words: string[]) => look(sum, words, home.run(words));
  run('check', course);
  run('check', course);
  run('check', '--json', course);
  // Names that are payloads; where they are refused, that refusal was looked at too.
  if (named) run('begin', course, '--names', `Ana\u200b\x1b[2J,Ben\x9b31m`);
  const begun = home.run(['begin', course, '--names', 'Ana,Ben']);
  if (!named && begun.code !== 0) sum.faults.push({ command: 'begin', what: begun.err });
  const said = `said ${payloads.join(' ')}`;
  for (const who of ['Ana', 'Ben']) {
    for (const question of ['1', '2', '3', '4', '5'])
      run('reflect', '--as', who, '--day', '1', '--question', question, '--answer', said, '--ours');
  }
  const folder = path.join(home.folder, 'data/journal', 'lying\x1b[2Jabout');
  mkdirSync(folder, { recursive: true });
  for (const [at, payload] of payloads.entries())
    writeFileSync(path.join(folder, `${at}${payload.replaceAll('/', '')}.age`), said);
  return home;
}

/** Everything that shows something, and every complaint, with the payload of this turn. */
export function tryPayloads(shift: number, complaints = payloads): PayloadSum {
  const sum: PayloadSum = { runs: 0, bytes: 0, faults: [] };
  const home = hostileHome(sum, shift, shift % 4 === 3);
  const env = shift % 2 === 0 ? { COLUMNS: '60' } : { FORCE_COLOR: '1', COLUMNS: '100' };
  for (const words of showing) look(sum, words, home.run(words, { env }));
  for (const [at, payload] of complaints.entries()) {
    const words = complaining[(at + shift) % complaining.length]?.(payload) ?? [];
    look(sum, words, home.run(words, { env, cwd: home.folder }));
  }
  home.remove();
  return sum;
}

/** The kinds of control sequences in what went to a terminal, e.g. "CSI ?h", "OSC 0", "C1 9b". */
export function kindsOf(raw: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  const whole =
    /\x1b\[([?>=<]?)[\d;:]*([ -/]*[@-~])|\x1b\](\d*)|\x1b([^[\]])|([\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ue000])/g;
  for (const [, mark = '', final, osc, single, control] of raw.matchAll(whole)) {
    if (final !== undefined) kinds.add(`CSI ${mark}${final}`);
    else if (osc !== undefined) kinds.add(`OSC ${osc}`);
    else
      kinds.add(single === undefined ? `control ${control?.codePointAt(0)?.toString(16)}` : `ESC ${single}`);
  }
  return kinds;
}

async function answered(home: Home, text: string): Promise<void> {
  const world = worldIn(home.folder);
  const journal = openJournal(world, openKeyring(world));
  const run = runOf(home);
  for (const index of [1, 2, 3, 4, 5]) await appendEvent(journal, answer('a', index, text, { run }));
}

/**
 * Walks the day on a terminal, every prompt of it; gives the kinds of control sequences it was sent.
 * One of the two has answered before, in words that are opened at the end.
 */
export async function walkedKinds(
  course: string,
  said: readonly string[] = payloads,
): Promise<ReadonlySet<string>> {
  const home = homeIn();
  try {
    const file = path.join(home.folder, 'course.md');
    writeFileSync(file, course);
    const { code, err } = home.run(['begin', file, '--names', 'Ana,Ben']);
    if (code !== 0) throw new Error(err);
    await answered(home, said.join(' '));
    const pty = home.start(['today'], { columns: 100, rows: 40 });
    await walkOn(pty, answering('x'), undefined, ({ kind }) => kind === 'opened');
    pty.press('ctrl-c');
    await pty.exit();
    return kindsOf(pty.raw());
  } finally {
    home.remove();
  }
}
