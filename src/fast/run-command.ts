import path from 'node:path';
import type { World } from '../commands/world.ts';
import { exitCodes } from '../errors.ts';
import { readSavedFast } from '../storage/bookmark-fast.ts';
import { realWorld } from '../storage/world.ts';
import { openTerminal, type Terminal, type TerminalFlags } from '../terminal/terminal.ts';
import { terminalSettings } from '../terminal/terminal-settings.ts';
import { gate } from '../views/gate.ts';
import { explain } from './explain.ts';
import { lightProcess } from './light-process.ts';
import { pageKey } from './page-key.ts';
import { pageSources } from './page-sources.ts';
import { rememberPage } from './remembered-pages.ts';
import { startThread } from './start-thread.ts';

/** The package's folder; this runs from its `dist`. */
const root = path.join(__dirname, '..');

/** A command with everything it was told but the world. */
export type Run = (world: World) => Promise<number>;

/** Runs a command in the real world to its exit code: errors are said on stderr, the screen is left as it was. */
export async function runCommand(flags: TerminalFlags, load: () => Promise<Run>): Promise<void> {
  const world = realWorldFor(flags);
  try {
    process.exitCode = await remembering(world, async (recorded) => await (await load())(recorded));
  } catch (error) {
    process.exitCode = await explain(error, world.terminal, process.argv.includes('--json'));
  }
  world.terminal.close();
}

/** The terminal alone, for what has to be said before any command is known. */
export function plainTerminal(flags: TerminalFlags): Terminal {
  return openTerminal(lightProcess(process), flags, {});
}

function realWorldFor(flags: TerminalFlags): World {
  const storage = lazily(() => realWorld(process.env));
  const saved = quietly(() => readSavedFast(storage()));
  const light = lightProcess(process);
  return {
    terminal: openTerminal(light, flags, terminalSettings(saved?.settings ?? {})),
    storage,
    env: process.env,
    process: light,
    bundled: path.join(root, 'journeys'),
    prepared: __dirname,
    readInput,
    thread: startThread,
  };
}

/** Runs a command; when it printed a page and nothing else, the page is remembered for next time. */
async function remembering(world: World, run: Run): Promise<number> {
  const key = pageKey(process.argv.slice(2), process.env);
  const sources = key === null ? null : quietly(() => pageSources(world.storage(), root));
  if (key === null || sources === null) return await run(world);
  const printed: string[] = [];
  const { out, err } = world.terminal;
  let other = false;
  const terminal: Terminal = {
    ...world.terminal,
    out: (text) => {
      printed.push(gate(text.endsWith('\n') ? text : `${text}\n`));
      out(text);
    },
    err: (text) => {
      other = true;
      err(text);
    },
  };
  const code = await run({ ...world, terminal });
  if (code === exitCodes.ok && !other && printed.length > 0)
    rememberPage(world.storage(), key, sources, printed.join(''));
  return code;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Before anything is asked of the disk, its faults can wait: the command that needs it names them. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
