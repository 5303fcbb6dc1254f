import { clean } from '../../views/clean.ts';
import { dateWords } from '../../views/keepsake.ts';
import { insetLines, textLines } from '../../views/lines.ts';
import { answerWords, earlierWords, plainWords } from '../../words/terminal.ts';
import type { AnswerAsked, Answered } from '../answer-prompt/answer-prompt.ts';
import { passQuestion } from '../answer-prompt/answer-state.ts';
import { broughtBack, type Earlier, othersThan } from '../answer-prompt/earlier-words.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { below, say, show } from './plain-keys.ts';

/** A terminal hands over lines of at most 4,096 bytes, their end included (POSIX MAX_CANON). */
const longestLine = 4_095;
/** A person needs far longer to begin the next line; a paste does not. */
const pasteGapMs = 80;
/** The lines of a paste come one by one, but faster than this. */
const echoGapMs = 15;

const ways: Readonly<Record<string, Answered['kind'] | 'help' | 'earlier'>> = {
  '/pass': 'pass',
  '/later': 'later',
  '/back': 'back',
  '/pause': 'pause',
  '/stop': 'stop',
  '/earlier': 'earlier',
  '/help': 'help',
  '?': 'help',
};

/**
 * Asks for an answer line by line: an empty line or a single `.` ends it. An empty line inside a paste
 * belongs to the answer.
 * @throws Interrupted, after `onChange` has had the last word
 */
export async function askAnswerPlain(terminal: Terminal, asked: AnswerAsked): Promise<Answered> {
  const look = terminal.look('err');
  const how = [plainWords.answerHow, plainWords.answerHints].flatMap((line) => textLines(line, look));
  show(terminal, [...asked.question(look), '', ...how]);
  if (asked.initial !== '') showDraft(terminal, asked.initial);
  const lines = asked.initial === '' ? [] : asked.initial.split('\n');
  let isFirst = true;
  for (;;) {
    const line = await nextLine(terminal, isFirst);
    const written = lines.join('\n');
    if (line === null) return left('stop', written, asked);
    const first = isFirst ? await firstLine(terminal, asked, line, written) : null;
    if (first === 'asked') continue;
    if (first !== null) return first;
    if (await endsAnswer(terminal, line)) {
      if (written.trim() !== '') return { kind: 'wrote', text: written };
      say(terminal, answerWords.nothingYetPlain);
      isFirst = true;
      continue;
    }
    isFirst = false;
    lines.push(line.startsWith('//') ? line.slice(1) : line);
    asked.onChange(lines.join('\n'));
    if (Buffer.byteLength(line) >= longestLine) say(terminal, plainWords.lineWasFull);
  }
}

/** A word of ours in the place of the first line; null where it is text. */
async function firstLine(
  terminal: Terminal,
  asked: AnswerAsked,
  line: string,
  written: string,
): Promise<Answered | 'asked' | null> {
  const again = writtenAgain(asked, line, written);
  if (again !== null) return await askAnswerPlain(terminal, startedWith(asked, again));
  const way = await wayOf(terminal, asked, line, written);
  return way === null || way === 'asked' ? way : left(way, written, asked);
}

/** The same, as if this had stood there from the beginning. */
function startedWith(asked: AnswerAsked, initial: string): AnswerAsked {
  asked.onChange(initial);
  return { ...asked, initial };
}

/** The answer with earlier words, where the line asks for some by their number: "/earlier 2". */
function writtenAgain({ earlier = [] }: AnswerAsked, line: string, written: string): string | null {
  const number = /^\s*\/earlier\s+(\d+)\s*$/i.exec(line)?.[1];
  const version = othersThan(written, earlier)[Number(number) - 1];
  return version === undefined ? null : broughtBack(written, version.text, earlier);
}

/** The way out a line names, null where it is text; `asked` when something was said and it goes on. */
async function wayOf(
  terminal: Terminal,
  asked: AnswerAsked,
  line: string,
  written: string,
): Promise<Answered['kind'] | 'asked' | null> {
  const way =
    ways[
      line
        .trim()
        .toLowerCase()
        .replace(/^(\/earlier)\s+\d+$/, '$1')
    ] ?? null;
  if (way === 'help') {
    const { answerHelp, answerHelpKeepingNothing: other } = plainWords;
    say(terminal, ...(asked.keeps === false ? [...other, ...answerHelp.slice(other.length)] : answerHelp));
    return 'asked';
  }
  if (way === 'earlier') {
    showEarlier(terminal, asked.earlier ?? [], written);
    return 'asked';
  }
  return way === 'pass' && !(await passesOver(terminal, asked, written)) ? 'asked' : way;
}

/** The lines of a paste are there already, and echoed: no mark for each. */
async function nextLine(terminal: Terminal, isFirst: boolean): Promise<string | null> {
  const isThere = !isFirst && (await terminal.lineInput.follows(echoGapMs));
  return await askLine(terminal, isThere ? '' : plainWords.line);
}

/** A pass over words asks once, as on the whole screen. */
async function passesOver(terminal: Terminal, asked: AnswerAsked, written: string): Promise<boolean> {
  const question = passQuestion(written, asked, true);
  if (question === null) return true;
  say(terminal, question);
  const typed = await askLine(terminal, plainWords.line);
  return typed !== null && typed.trim() === '';
}

async function endsAnswer(terminal: Terminal, line: string): Promise<boolean> {
  if (line.trim() === '.') return true;
  return line.trim() === '' && !(await terminal.lineInput.follows(pasteGapMs));
}

/** What was written here before; the command brings it back. */
function showEarlier(terminal: Terminal, earlier: readonly Earlier[], written: string): void {
  const look = terminal.look('err');
  const others = othersThan(written, earlier);
  others.forEach(({ text, date }, at) => {
    below(terminal, []);
    say(terminal, earlierWords.heading(at + 1, others.length, dateWords(date, look.locale)));
    terminal.err(insetLines(clean(text), look, 2).join('\n'));
  });
  say(terminal, others.length === 0 ? earlierWords.none : earlierWords.takePlain(others.length));
}

function showDraft(terminal: Terminal, draft: string): void {
  below(terminal, []);
  say(terminal, plainWords.draft);
  terminal.err(insetLines(clean(draft), terminal.look('err'), 2).join('\n'));
  say(terminal, plainWords.keepDraft);
}

function left(kind: Answered['kind'], text: string, asked: AnswerAsked): Answered {
  asked.onChange(text);
  return { kind, text };
}
