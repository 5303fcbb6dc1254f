import type { World as StorageWorld } from '../storage/world.ts';
import type { ProcessLike, Terminal } from '../terminal/terminal.ts';

/** Everything outside the program that a command may touch, built once by main.ts. */
export type World = {
  readonly terminal: Terminal;
  /** Disk, clock, zone, randomness and processes; throws JourneyError config where there is no home. */
  readonly storage: () => StorageWorld;
  /** For what runs beside the program: a pager, an editor. */
  readonly process: ProcessLike;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the journeys that come with the program. */
  readonly bundled: string;
  /** Folder of what the build prepared (journey index, help pages). */
  readonly prepared: string;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<string>;
  /** Starts a thread beside us, told `about`; null where this computer has no processor left for one. */
  readonly thread: <Task, Result>(name: ThreadName, about: unknown) => Thread<Task, Result> | null;
};

/** The threads there are: files of the built program. */
export type ThreadName = 'check-thread';

/** A thread that does one task after another. Tasks, results and what it is told are plain values. */
export type Thread<Task, Result> = {
  /** What it made of a task; null from the moment it cannot go on. Never rejects. */
  readonly ask: (task: Task) => Promise<Result | null>;
  /** Lets what it answered meanwhile come in. */
  readonly turn: () => Promise<void>;
  readonly end: () => void;
};
