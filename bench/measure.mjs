// Whole processes, timed from outside: shuffled within each round, so that no command always follows
// the same one, and compared with `node -e 0` of the same rounds.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Environment of every child: nothing of ours, and no extra certificates (30 ms on Node 20). */
export function childEnv(home, more = {}) {
  const { PATH, LANG, TMPDIR } = process.env;
  return {
    PATH,
    LANG: LANG ?? 'C.UTF-8',
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    HOME: home,
    JOURNEY_HOME: home,
    NO_UPDATE_NOTIFIER: '1',
    ...more,
  };
}

/**
 * One round after another: each command once, in a new random order.
 * @param {readonly {name: string, command: string, args: string[], env: object, cwd?: string, before?: () => void}[]} commands
 * @returns {Map<string, number[]>} milliseconds by name, in the order of the rounds
 */
export function rounds(commands, count, progress = () => {}) {
  const times = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    progress(round, count);
    for (const command of shuffled(commands)) times.get(command.name).push(once(command));
  }
  return times;
}

/** One run in milliseconds. Throws when the command fails, since a fast failure is no result. */
export function once({ name, command, args, env, cwd, input, before = () => {} }) {
  before();
  const start = performance.now();
  const ran = spawnSync(command, args, {
    env,
    cwd,
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const time = performance.now() - start;
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`${name} exited ${ran.status}: ${ran.stderr}`);
  return time;
}

export function shuffled(list) {
  const rest = [...list];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [rest[at], rest[other]] = [rest[other], rest[at]];
  }
  return rest;
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((one, two) => one - two);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}

/** The median of the ratios of each round: what slows a whole round slows both. */
export function pairedRatio(times, base) {
  return median(times.map((time, round) => time / base[round]));
}
