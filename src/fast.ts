import { directCommand } from './fast/direct-command.ts';
import { quickAnswer } from './fast/quick-answer.ts';

/** Where the program starts: quick answers first, then everyday commands, then everything else. */
const words = process.argv.slice(2);
if (!quickAnswer(words)) {
  const command = directCommand(words);
  if (command === null) void import('./main.ts').then(({ main }) => main());
  else void import('./fast/run-direct.ts').then(({ runDirect }) => runDirect(command));
}
