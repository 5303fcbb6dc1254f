import path from 'node:path';
import { cachedRequire } from './fast/cached-code.ts';
import { type DirectCommand, directCommand } from './fast/direct-command.ts';
import { quickAnswer } from './fast/quick-answer.ts';
import { journeyPaths } from './storage/paths.ts';

/** Where the program starts: quick answers first, then everyday commands, then everything else. */
const words = process.argv.slice(2);
if (!quickAnswer(words)) {
  const command = directCommand(words);
  if (command === null) void import('./main.ts').then(({ main }) => main());
  else void loadDirect(command).runDirect(command);
}

/** The file that runs everyday commands, see scripts/pack.mjs; without a home, from no cache. */
function loadDirect({ name }: DirectCommand): typeof import('./fast/run-direct.ts') {
  const load = codeCache(name) ?? require;
  return load('./look.cjs').$load('direct.cjs');
}

function codeCache(slot: string) {
  try {
    return cachedRequire(path.join(journeyPaths(process.env).cache, 'code'), slot);
  } catch {
    return null;
  }
}
