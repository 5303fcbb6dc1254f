import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { measureShared } from './shares.mjs';

/**
 * Measures that nothing is lost and nothing is let out:
 *
 *   node test/faults/run.mjs [NAME…] [--count N] [--seed N] [--table]
 *
 * runs the named measurements (`f3`, `f13-renders`; all of them when none is named), prints one line
 * each with its name, verdict and figures, and exits 1 when a bar is missed. What cannot be measured
 * here says why and counts as neither. `--table` ends with the same figures as a Markdown table, as
 * the README has it. `npm run build` first: some measure the built program. The long ones (f2, f11,
 * f12, f13, f14) are shared out among as many programs as there are processors, see shares.mjs.
 *
 *   f1   SIGKILL at every system call of a write               needs strace
 *   f2   SIGKILL at random during sittings, and in writes      a pseudo-terminal; --count kills
 *   f3   six error codes at every call of a write
 *   f4   a full disk, freed 1 KiB at a time                    needs root (tmpfs); --count answers
 *   f5   two and eight programs writing at once                --count answers each
 *   f6   power cuts, with two controls that must lose          needs root, loop devices, mkfs.ext4 and
 *                                                              mkfs.xfs, and JOURNEY_POWER_CUTS=1
 *   f7   settings broken, and written by two at once           --count paired runs
 *   f8   who may read what the built program writes
 *   f9   the age testkit; files to the age program and back    the second needs age; --count files
 *   f10  an entry cut at every length, its bits turned         --count flips
 *   f11  who can open what, after every step of random ones    --count interleavings
 *   f12  a search for plain text after kills                   --count kills
 *   f13  hostile text: journeys (reading it), payloads (the    --count files, turns, renders
 *        built program), renders (showing it)
 *   f14  random evenings of answering, sharing, returning      --count evenings
 *   f15  care (lock, unlock, recovery-key, restore and import stopped at every call), shoulder
 *        (every frame of private screens left and returned to) a pseudo-terminal; --count leavings
 *   f16  random keys at the answer prompt, and kills           a pseudo-terminal; --count sequences
 *
 * The same measurements with small counts are part of `npm test`.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here)
  .filter((file) => /^f\d+-.*\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort((one, two) => Number.parseInt(one.slice(1), 10) - Number.parseInt(two.slice(1), 10));

/** What the table says of each. */
const what = {
  'f1-kill-syscalls': 'SIGKILL at every system call of a write',
  'f2-kills': 'SIGKILL at random during sittings of the built program, and during writes',
  'f3-errnos': 'ENOSPC, EIO, EDQUOT, EROFS, EACCES, EINTR at every call of a write',
  'f4-full-disk': 'a full disk (tmpfs) freed 1 KiB at a time',
  'f5-writers': 'two and eight programs writing at once',
  'f6-power-cuts': 'power cuts, with two controls that must lose something',
  'f7-settings': 'settings deleted, cut, zeroed, conflicted, read-only, clobbered',
  'f8-modes': 'folders 0700 and files 0600 under any umask',
  'f9-age-vectors': 'the age testkit through our opening code; the age program, both ways',
  'f10-damage': 'an entry cut at every length, and with single bits turned',
  'f11-interleavings': 'every file tried with every key after every step of random ones',
  'f12-plaintext': 'a search of home and temporary folders after kills, editor included',
  'f13-journeys': 'journey files at random, and real ones mangled',
  'f13-payloads': 'escape payloads in every field, answer, prompt and complaint, on both streams',
  'f13-renders': 'Markdown at random, at every width, spliced with payloads',
  'f14-sharing':
    'answering, sharing, changing one’s mind, leaving and returning in random order; what opened against what was last agreed to',
  'f15-care': 'lock, unlock, recovery-key, restore and import stopped at every call to the system',
  'f15-shoulder':
    'private screens of the built program left, paused, stopped and returned to at random; every frame looked at',
  'f16-keys': 'random keys at the answer prompt of the built program, then Ctrl-C or SIGKILL',
};

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  if (at === -1) return undefined;
  const [, value] = args.splice(at, 2);
  if (/^\d+$/.test(value ?? '')) return Number(value);
  console.error(`${name} needs a number.`);
  process.exit(64);
};
const flag = (name) => {
  const at = args.indexOf(name);
  if (at !== -1) args.splice(at, 1);
  return at !== -1;
};
const count = option('--count');
const seed = option('--seed');
const table = flag('--table');
const matches = (name, arg) => name === arg || name.startsWith(`${arg}-`);
const unknown = args.filter((arg) => !all.some((name) => matches(name, arg)));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(64);
}
const wanted = args.length === 0 ? all : all.filter((name) => args.some((arg) => matches(name, arg)));

/** One row for the README, from the figures just measured. */
function rowOf(name, { figures, ok, skipped }) {
  const said = Object.entries(figures).map(([label, figure]) => `${label} ${figure}`);
  const result = skipped === undefined ? (ok ? 'reached' : '**missed**') : `not measured: ${skipped}`;
  const id = name.split('-')[0].toUpperCase();
  const counted = count === undefined ? '' : ` --count ${count}`;
  const cells = [
    id,
    what[name] ?? name,
    said.join(', '),
    result,
    `\`test/faults/run.mjs ${name}${counted}\``,
  ];
  return `| ${cells.join(' | ').replaceAll(/\n/g, ' ')} |`;
}

const rows = ['| | what | figures | bar | `node …` |', '|---|---|---|---|---|'];
const writer = await bundle('writer');
for (const name of wanted) {
  const file = await bundle(name);
  const began = performance.now();
  const script = await import(pathToFileURL(file).href);
  const given = { count, seed, writer };
  const row =
    script.shared === undefined ? await script.measure(given) : await measureShared(file, script, given);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${script.lineOf(row)} (${seconds} s)`);
  rows.push(rowOf(name, row));
  if (!row.ok && row.skipped === undefined) process.exitCode = 1;
  rmSync(path.dirname(file), { recursive: true, force: true });
}
rmSync(path.dirname(writer), { recursive: true, force: true });
if (table) console.log(`\n${rows.join('\n')}`);
