import { clean } from '../views/clean.ts';
import { foreignLines } from '../views/lines.ts';
import { betweenIsolates } from '../words/isolate.ts';
import type { World } from './world.ts';

/**
 * Sentences of the commands. On a screen they are set like every view, behind the margin and between
 * words; in a pipe they stay one line each, so that a script finds "Saved: …" whole.
 */

type Speaking = Pick<World, 'terminal'>;

/** What was done or found, on stdout. */
export function say(world: Speaking, text: string): void {
  world.terminal.out(set(world, 'out', text));
}

/** A notice beside what was asked for, on stderr. */
export function note(world: Speaking, text: string): void {
  world.terminal.err(set(world, 'err', text));
}

/**
 * A page of lines on stdout; on a screen with an empty line before and after it, so that it stands
 * apart from the shell's own lines.
 */
export function present(world: Speaking, lines: readonly string[]): void {
  world.terminal.out(pageOf(world, lines));
}

/** The text `present` prints. */
export function pageOf(world: Speaking, lines: readonly string[]): string {
  const text = lines.join('\n');
  return world.terminal.look('out').height === null ? text : `\n${text}\n\n`;
}

/** Cleaned in both, for names and paths may stand in it. */
function set(world: Speaking, stream: 'out' | 'err', text: string): string {
  const look = world.terminal.look(stream);
  return look.height === null ? betweenIsolates(text, clean) : foreignLines(text, look).join('\n');
}
