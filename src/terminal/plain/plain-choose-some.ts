import { plainWords } from '../../words/terminal.ts';
import type { SomeAsked, SomeChosen } from '../choose-some.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { say, show } from './plain-keys.ts';

const ways = ['back', 'pause', 'stop'] as const;

/**
 * Lets one name some of a few things by their numbers, on one line.
 * @throws Interrupted
 */
export async function chooseSomePlain(terminal: Terminal, asked: SomeAsked): Promise<SomeChosen> {
  const count = asked.options.length;
  const list = () => {
    show(terminal, [
      ...asked.lines(terminal.look('err')),
      '',
      ...asked.options.map((option, at) => `  ${at + 1}  ${option}`),
    ]);
    say(terminal, plainWords.shareHow(count));
  };
  list();
  for (;;) {
    const typed = await askLine(terminal, plainWords.yourChoice);
    if (typed === null) return { kind: 'stop' };
    const word = typed.trim().toLowerCase().replace(/^\//, '');
    const way = ways.find((one) => one === word);
    if (way !== undefined) return { kind: way };
    const marked = numbersOf(word, count);
    if (marked !== null) return { kind: 'chosen', marked };
    if (word === '?') list();
    else say(terminal, plainWords.notAChoice(typed.trim()));
  }
}

function numbersOf(typed: string, count: number): readonly number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const numbers = words.map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1 || number > count)) return null;
  return [...new Set(numbers.map((number) => number - 1))].sort((one, two) => one - two);
}
