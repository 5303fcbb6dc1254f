import type { Mark } from '../../model/mark.ts';
import { answerWords, keyWords, markWords, plainWords } from '../../words/terminal.ts';
import { type MarksAsked, type MarksMade, markOrder } from '../mark-lines.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { below, numbered, say, show } from './plain-keys.ts';

const ways: readonly (readonly [word: string, kind: MarksMade['kind']])[] = [
  [answerWords.later, 'later'],
  [keyWords.back, 'back'],
  [keyWords.pause, 'pause'],
  [plainWords.stop, 'stop'],
  ['l', 'later'],
  ['b', 'back'],
  ['p', 'pause'],
  ['q', 'stop'],
];

/**
 * Lets one mark a list line by line: "open 1 4". Being done (an empty line) and passing are asked about once.
 * @throws Interrupted
 */
export async function markLinesPlain(terminal: Terminal, asked: MarksAsked): Promise<MarksMade> {
  let marks = asked.marks;
  let asking: 'marked' | 'pass' | null = null;
  const list = (wanted: (mark: Mark, at: number) => boolean) => {
    const look = terminal.look('err');
    const rows = asked.options.flatMap((text, at) => {
      const mark = marks[at] ?? null;
      return wanted(mark, at) ? numbered(at + 1, `${wordOf(mark)}: ${text}`, look) : [];
    });
    below(terminal, rows);
  };
  const whole = () => {
    list(() => true);
    say(terminal, '', ...markWords.how);
  };
  show(terminal, asked.lines(terminal.look('err')));
  whole();
  for (;;) {
    const said = saidIn(await askLine(terminal, plainWords.yourChoice), marks);
    if (said.kind === 'left') return { kind: said.way, marks };
    if (said.kind === 'end' && said.way === asking) return { kind: said.way, marks };
    asking = said.kind === 'end' ? said.way : null;
    if (said.kind === 'end') say(terminal, markWords.surePlain[said.way]);
    else if (said.kind === 'unknown') say(terminal, plainWords.notAChoice(said.typed));
    else if (said.kind === 'help') whole();
    else {
      marks = said.marks;
      asked.onChange(marks);
      list((_, at) => said.numbers.includes(at + 1));
    }
  }
}

/** A mark as it is heard. */
function wordOf(mark: Mark): string {
  return markWords[mark ?? 'none'];
}

type Said =
  | { readonly kind: 'left'; readonly way: MarksMade['kind'] }
  | { readonly kind: 'end'; readonly way: 'marked' | 'pass' }
  | { readonly kind: 'marks'; readonly marks: readonly Mark[]; readonly numbers: readonly number[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly typed: string };

type Marking = Extract<Said, { kind: 'marks' }>;

/** What a line says; null where the input has ended. */
function saidIn(typed: string | null, marks: readonly Mark[]): Said {
  const word = (typed ?? '/stop').trim().toLowerCase().replace(/^\//, '');
  const way = ways.find(([name]) => name === word);
  if (way !== undefined) return { kind: 'left', way: way[1] };
  if (word === '') return { kind: 'end', way: 'marked' };
  if (word === keyWords.pass || word === 'x') return { kind: 'end', way: 'pass' };
  if (word === '?') return { kind: 'help' };
  const changed = markedBy(word, marks);
  return changed === null ? { kind: 'unknown', typed: (typed ?? '').trim() } : { kind: 'marks', ...changed };
}

const names: readonly (readonly [word: string, mark: Mark])[] = [
  [markWords.open, 'open'],
  [markWords.maybe, 'maybe'],
  [markWords.closed, 'closed'],
  [markWords.none, null],
];

/** "open 1 4", "2, 3 maybe", "closed all"; null when it is none of these. */
function markedBy(typed: string, marks: readonly Mark[]): Pick<Marking, 'marks' | 'numbers'> | null {
  const [, mark] = names.find(([name]) => typed.startsWith(name) || typed.endsWith(name)) ?? [null];
  const name = names.find(([, one]) => one === mark)?.[0];
  if (mark === undefined || name === undefined || !markOrder.includes(mark)) return null;
  const named = typed
    .replace(name, '')
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
  const all = named.length === 1 && named[0] === markWords.all;
  const numbers = all ? marks.map((_, at) => at + 1) : named.map(Number);
  if (numbers.length === 0 || numbers.some((one) => !Number.isInteger(one) || one < 1 || one > marks.length))
    return null;
  return { numbers, marks: marks.map((one, at) => (numbers.includes(at + 1) ? mark : one)) };
}
