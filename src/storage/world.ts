import fs from 'node:fs';
import type { LocalTime } from '../model/calendar.ts';
import { type JourneyPaths, journeyPaths } from './paths.ts';

/**
 * The system calls that keep things. Everything here goes through this one value, so that a test
 * can make any single call fail.
 */
export type FileSystem = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'fstatSync'
  | 'lstatSync'
  | 'statSync'
  | 'realpathSync'
  | 'readlinkSync'
  | 'linkSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'mkdirSync'
  | 'rmdirSync'
  | 'chmodSync'
  | 'readdirSync'
  | 'readFileSync'
>;

/** What is known of running processes, to tell a lock that is held from one left behind. */
export type Processes = {
  readonly pid: number;
  /** The terminal of this process, e.g. /dev/pts/3; null when it has none. */
  terminal(): string | null;
  isAlive(pid: number): boolean;
  /** A text that tells a process from a later one with the same number; null when unknown. */
  startOf(pid: number): string | null;
};

/** All that storage takes from outside. */
export type World = {
  readonly paths: JourneyPaths;
  readonly fs: FileSystem;
  readonly now: () => Date;
  /** IANA time zone. */
  readonly zone: string;
  /**
   * The time in that zone; absent or null where only Intl can tell, whose zones take twenty
   * milliseconds to load.
   */
  readonly localTime?: ((instant: Date) => LocalTime | null) | undefined;
  /** For names that must not meet by chance; for nothing secret. */
  readonly random: (bytes: number) => Uint8Array;
  readonly processes: Processes;
  /** How hard a passphrase is to guess: log2 of scrypt's N. 18 takes about half a second. */
  readonly passphraseWork: number;
  /** The account's number, or null where there is none (Windows). */
  readonly uid: number | null;
};

/** The real disk, clock and processes. Throws JourneyError (config) as `journeyPaths` does. */
export function realWorld(env: NodeJS.ProcessEnv = process.env, passphraseWork = 18): World {
  return {
    paths: journeyPaths(env),
    fs,
    now: () => new Date(),
    // Both load a part of Node that most calls can do without.
    get zone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    localTime: (instant) => localTime(instant, env),
    random: (length) => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256)),
    processes: { pid: process.pid, terminal, isAlive, startOf },
    passphraseWork,
    uid: process.getuid?.() ?? null,
  };
}

/** From the process's own clock and the name of the system's zone (tzset(3): TZ, else /etc/localtime). */
function localTime(instant: Date, env: NodeJS.ProcessEnv): LocalTime | null {
  if (env.TZ !== undefined) return null;
  try {
    const zone = /zoneinfo\/([A-Z][\w+-]*(?:\/[\w+-]+)*)$/.exec(fs.readlinkSync('/etc/localtime'))?.[1];
    if (zone === undefined) return null;
    return {
      ...wallClock(instant),
      zone: /^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal)$/.test(zone) ? 'UTC' : zone,
    };
  } catch {
    return null;
  }
}

/** What the process's own clock shows at an instant: its date (YYYY-MM-DD) and hour, in whatever zone it runs. */
export function wallClock(instant: Date): Pick<LocalTime, 'date' | 'hour'> {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  const date = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  return { date, hour: instant.getHours() };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function terminal(): string | null {
  for (const fd of [0, 1, 2]) {
    try {
      const target = fs.readlinkSync(`/proc/self/fd/${fd}`);
      if (/^\/dev\/(pts\/|tty)/.test(target)) return target;
    } catch {
      // Not Linux, or closed: there is no name to give.
    }
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat, proc(5): the start time in clock ticks since boot; with the boot's id. */
function startOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
