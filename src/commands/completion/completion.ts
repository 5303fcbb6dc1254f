import type { Command } from 'commander';
import { JourneyError } from '../../errors.ts';
import { completionWords } from '../../words/completion.ts';
import type { World } from '../world.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { type CommandSpec, specOf } from './tree.ts';
import { zshCompletion } from './zsh.ts';

const scripts: Readonly<Record<string, (root: CommandSpec) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** The completion script of a shell, made from the command tree. Throws usage (64) for another shell. */
export function completionScript(shell: string, cli: Command): string {
  const name = shell.toLowerCase().replace(/^.*\//, '');
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (script !== undefined) return script(specOf(cli));
  throw new JourneyError('usage', completionWords.unknownShell(shell), completionWords.shells);
}

/**
 * `journey completion SHELL`. Takes the way to build the command tree, because the tree loads this
 * file and not the other way round.
 */
export function completionFor(buildCli: (act: () => () => Promise<void>) => Command) {
  return async (world: World, shell: string): Promise<number> => {
    world.terminal.out(
      completionScript(
        shell,
        buildCli(() => async () => {}),
      ),
    );
    return 0;
  };
}
