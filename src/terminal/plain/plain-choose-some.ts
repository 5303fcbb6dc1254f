import { keyWords, plainWords } from '../../words/terminal.ts';
import { allAs, type Boxes, boxText, type SomeAsked, type SomeChosen } from '../choose-some.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { numbered, say, show } from './plain-keys.ts';

const ways = ['back', 'pause', 'stop'] as const;

/**
 * Lets one name some of a few things by their numbers, on one line; Enter alone takes them as they are.
 * @throws Interrupted
 */
export async function chooseSomePlain(terminal: Terminal, asked: SomeAsked): Promise<SomeChosen> {
  const numbers = asked.options.map(({ number }) => number);
  const list = () => {
    const look = terminal.look('err');
    const options = asked.options.flatMap(({ number, text, under, note }, at) => {
      const lines = [`${boxText(asked.boxes[at])} ${text}${note === '' ? '' : ` (${note})`}`, under];
      return lines.flatMap((line, row) =>
        line === '' ? [] : numbered(row === 0 ? number : null, line, look),
      );
    });
    show(terminal, [...asked.lines(look), '', ...options]);
    say(terminal, plainWords.shareHow(numbers), plainWords.shareOr(asked.all, asked.none));
  };
  list();
  for (;;) {
    const typed = await askLine(terminal, plainWords.yourChoice);
    if (typed === null) return { kind: 'stop', boxes: asked.boxes };
    const word = typed.trim().toLowerCase().replace(/^\//, '');
    const way = ways.find((one) => one === word);
    if (way !== undefined) return { kind: way, boxes: asked.boxes };
    const boxes = word === '' ? asked.boxes : (boxesOf(word, asked) ?? marked(word, asked, numbers));
    if (boxes !== null) return { kind: 'chosen', boxes };
    if (word === '?') list();
    else say(terminal, plainWords.notAChoice(typed.trim()));
  }
}

function boxesOf(word: string, asked: SomeAsked): Boxes | null {
  if (word === 'a' || word === keyWords.all || word === asked.all) return allAs(asked, true);
  if (word === 'k' || word === keyWords.none || word === asked.none) return allAs(asked, false);
  return null;
}

/** The numbers that were typed are marked and no others; null when one of them is not there. */
function marked(typed: string, { options }: SomeAsked, numbers: readonly number[]): Boxes | null {
  const named = typed.split(/[\s,;]+/).map(Number);
  if (named.some((number) => !numbers.includes(number))) return null;
  return options.map(({ number, fixed }) => fixed || named.includes(number));
}
