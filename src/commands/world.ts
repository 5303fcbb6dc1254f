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
  /** Folder of what the build prepared (journeys as they were read, the help page). */
  readonly prepared: string;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<string>;
};
