import { JourneyError } from '../../errors.ts';
import { completionWords } from '../../words/completion.ts';
import type { World } from '../world.ts';
import { scripts } from './scripts.ts';

/** `journey completion SHELL`: the shell's script on stdout. Throws usage (64) for another shell. */
export async function completion(world: World, shell: string): Promise<number> {
  const name = shell.toLowerCase().replace(/^.*\//, '');
  if (name !== 'bash' && name !== 'zsh' && name !== 'fish')
    throw new JourneyError('usage', completionWords.unknownShell(shell), completionWords.shells);
  world.terminal.out(scripts[name]);
  return 0;
}
