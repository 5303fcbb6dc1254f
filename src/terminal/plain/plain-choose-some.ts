import { plainWords } from '../../words/terminal.ts';
import type { SomeAsked, SomeChosen } from '../choose-some.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { numbered, say, show } from './plain-keys.ts';

const ways = ['back', 'pause', 'stop'] as const;

/**
 * Lets one name some of a few things by their numbers, on one line.
 * @throws Interrupted
 */
export async function chooseSomePlain(terminal: Terminal, asked: SomeAsked): Promise<SomeChosen> {
  const numbers = asked.options.map(({ number }) => number);
  const list = () => {
    const look = terminal.look('err');
    const options = asked.options.flatMap(({ number, text }) => numbered(number, text, look));
    show(terminal, [...asked.lines(look), '', ...options]);
    say(terminal, plainWords.shareHow(numbers));
  };
  list();
  for (;;) {
    const typed = await askLine(terminal, plainWords.yourChoice);
    if (typed === null) return { kind: 'stop' };
    const word = typed.trim().toLowerCase().replace(/^\//, '');
    const way = ways.find((one) => one === word);
    if (way !== undefined) return { kind: way };
    const marked = indexesOf(word, numbers);
    if (marked !== null) return { kind: 'chosen', marked };
    if (word === '?') list();
    else say(terminal, plainWords.notAChoice(typed.trim()));
  }
}

/** The places in the list of the numbers that were typed; null when one of them is not there. */
function indexesOf(typed: string, numbers: readonly number[]): readonly number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const found = words.map((word) => numbers.indexOf(Number(word)));
  return found.includes(-1) ? null : [...new Set(found)].sort((one, two) => one - two);
}
