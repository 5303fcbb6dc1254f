import type { Problem } from '../model/journey.ts';
import { checkWords as words } from '../words/check.ts';
import { clean } from './clean.ts';
import { type Lines, margined, textLines } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { paintFor } from './paint.ts';
import { hang } from './wrap.ts';

/** A file's problems on a screen: for each its line, what is off, and the right form under what stands there. */
export function problemsView(file: string, problems: readonly Problem[], look: Look): Lines {
  return [
    ...textLines(paintFor(look).strong(clean(file)), look),
    '',
    ...problems.flatMap((one) => [...problemLines(one, look), '']),
  ];
}

function problemLines(problem: Problem, look: Look): Lines {
  const { severity, line, column, message, expected, found, example } = problem;
  const paint = paintFor(look);
  const mark = severity === 'error' ? paint.warn : paint.soft;
  return [
    ...textLines(mark(words.place(words[severity], line, column)), look),
    ...textLines(clean(message), look),
    ...labelled(words.found, found, look),
    ...labelled(words.expected, expected, look),
    ...(example === null ? [] : labelled(words.example, example, look)),
  ];
}

const labels = [words.found, words.expected, words.example];

/** A label and its text beside it, every line of the text under the first. */
function labelled(label: string, text: string, look: Look): Lines {
  const column = Math.max(...labels.map((one) => one.length)) + 2;
  const width = textWidth(look);
  const first = `  ${label.padEnd(column)}`;
  const rest = ' '.repeat(first.length);
  const lines = clean(text).split('\n');
  return margined(
    lines.flatMap((line, at) => hang(at === 0 ? first : rest, rest, line, width).map((one) => one.trimEnd())),
    look,
  );
}
