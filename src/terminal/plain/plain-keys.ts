import { margined, textLines } from '../../views/lines.ts';
import { type Look, textWidth } from '../../views/look.ts';
import { hang } from '../../views/wrap.ts';
import { plainWords } from '../../words/terminal.ts';
import type { KeyAsked, KeyChoice } from '../keys.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';

/** Who was told how to choose; once is enough. Each ask has a terminal of its own, over one keyboard. */
const told = new WeakSet<Terminal['lineInput']>();

/**
 * Shows lines once, and the choices by number; a number, a word or a key chooses. An empty line is the
 * first choice where Enter is. When the input ends, the last choice (to stop) is taken.
 * @throws Interrupted
 */
export async function askKeyPlain<Value>(terminal: Terminal, asked: KeyAsked<Value>): Promise<Value> {
  if (asked.fresh === true) await terminal.lineInput.forget();
  show(terminal, asked.lines(terminal.look('err')));
  const named = asked.choices.filter((choice) => choice.hint !== null);
  const list = () => below(terminal, choiceLines(named, terminal.look('err')));
  list();
  if (!told.has(terminal.lineInput)) say(terminal, plainWords.numbersAndWords);
  told.add(terminal.lineInput);
  for (;;) {
    const typed = await askLine(terminal, plainWords.yourChoice);
    const chosen = typed === null ? named.at(-1) : choiceOf(named, typed);
    if (chosen !== undefined) return chosen.value;
    if ((typed ?? '').trim() === '?') list();
    else say(terminal, plainWords.notAChoice((typed ?? '').trim()));
  }
}

/** Our own words on stderr, set like everything else. */
export function say(terminal: Terminal, ...words: readonly string[]): void {
  const look = terminal.look('err');
  terminal.err(words.flatMap((line) => textLines(line, look)).join('\n'));
}

/** What a screen shows, on stderr, with an empty line or the program's own word before it. */
export function show(terminal: Terminal, lines: readonly string[]): void {
  terminal.err([terminal.headline?.(terminal.look('err')) ?? '', ...lines].join('\n'));
}

/** More of the same screen, after an empty line. */
export function below(terminal: Terminal, lines: readonly string[]): void {
  terminal.err(['', ...lines].join('\n'));
}

/** A choice under its number (null: below the one before), wrapped beside it. */
export function numbered(number: number | null, text: string, look: Look): readonly string[] {
  const start = number === null ? '   ' : `${number}  `;
  return margined(hang(start, ' '.repeat(start.length), text, textWidth(look)), look);
}

function choiceLines(choices: readonly KeyChoice<unknown>[], look: Look): readonly string[] {
  return choices.flatMap(({ key, hint }, at) => {
    const does = hint?.does ?? '';
    return numbered(at + 1, key === 'enter' ? plainWords.orEnter(does) : does, look);
  });
}

function choiceOf<Value>(choices: readonly KeyChoice<Value>[], typed: string): KeyChoice<Value> | undefined {
  const word = typed.trim().toLowerCase().replace(/^\//, '');
  if (word === '') return choices.find((choice) => choice.key === 'enter');
  // A number is the number printed before a choice, also where a key is named 5.
  if (/^\d+$/.test(word)) return choices[Number(word) - 1];
  const does = (choice: KeyChoice<Value>) => choice.hint?.does.toLowerCase() ?? '';
  return (
    choices.find((choice) => does(choice) === word) ??
    choices.find((choice) => choice.key === word) ??
    choices.find((choice) => does(choice).startsWith(word))
  );
}
