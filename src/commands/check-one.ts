import { adviceFor } from '../content/advice.ts';
import { excerptPath, outlineLines, placedIn, problemLines, readingToJson } from '../content/check-report.ts';
import { parseJourney } from '../content/parse-journey.ts';
import { readJourneyFile } from '../content/read-file.ts';
import { exitCodes, JourneyError } from '../errors.ts';
import type { Problem, Reading } from '../model/journey.ts';
import { clean } from '../views/clean.ts';
import { jsonText } from '../views/json-text.ts';
import { foreignLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { problemsView } from '../views/problems.ts';
import { checkWords } from '../words/check.ts';
import { betweenIsolates } from '../words/isolate.ts';

/** How files are looked over. */
export type Looking = {
  /** JSON instead of a report. */
  readonly json: boolean;
  /** The screen that reads the report; null for a pipe, whose lines other programs take apart. */
  readonly screen: Look | null;
};

/** What there is to say of one file, and the exit code it asks for: plain values. */
export type LookedOver = {
  readonly out: string;
  /** Of a file that could not be read. */
  readonly err: string;
  readonly exit: number;
};

/** One file, read: what was found, and why it could not be read. */
type Checked = {
  readonly file: string;
  readonly reading: Reading;
  readonly exit: number;
  readonly failure: JourneyError | null;
};

/** Looks one journey file after another over, each by its path. */
export function lookOver(how: Looking): (file: string) => LookedOver {
  return (file) => {
    const checked = checkFile(file);
    const { reading, exit, failure } = checked;
    if (how.json) return { out: jsonText(readingToJson(file, reading), 0), err: '', exit };
    if (failure !== null) return { out: '', err: unreadable(failure), exit };
    return { out: report(checked, how.screen), err: '', exit };
  };
}

function checkFile(file: string): Checked {
  try {
    const { text, origins } = readJourneyFile(file);
    const whole = parseJourney(text, { fileName: file });
    const reading = origins === undefined ? whole : placedIn(whole, origins);
    const more = reading.journey === null ? [] : adviceFor(reading.journey);
    const problems = more.length === 0 ? reading.problems : [...reading.problems, ...more].sort(byPlace);
    const good = reading.journey !== null && problems.every((one) => one.severity !== 'error');
    return {
      file,
      reading: { journey: reading.journey, problems },
      exit: good ? exitCodes.ok : exitCodes.data,
      failure: null,
    };
  } catch (cause) {
    if (!(cause instanceof JourneyError)) throw cause;
    return {
      file,
      reading: { journey: null, problems: [unread(cause)] },
      exit: cause.exitCode,
      failure: cause,
    };
  }
}

function byPlace(one: Problem, two: Problem): number {
  return one.line - two.line || one.column - two.column;
}

/** A file that could not be read, as a problem at its beginning or at the place the message names. */
function unread(cause: JourneyError): Problem {
  const [, line, column] = /:(\d+):(\d+): /.exec(cause.message) ?? [];
  return {
    severity: 'error',
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: cause.message,
    expected: checkWords.readable,
    found: checkWords.unread,
    example: null,
  };
}

function unreadable({ message, hint }: JourneyError): string {
  return `${betweenIsolates(hint === null ? message : `${message}\n${hint}`, clean)}\n`;
}

function report({ file, reading }: Checked, screen: Look | null): string {
  const { journey, problems } = reading;
  const errors = problems.filter((one) => one.severity === 'error').length;
  const lines = screen === null ? [...problemLines(file, problems)] : [...problemsOn(screen, file, problems)];
  const sentences: string[] = journey === null ? [] : [...outlineLines(journey)];
  if (journey !== null && errors === 0) {
    const authored = journey.days.filter((day) => day.authored).length;
    sentences.push(checkWords.good(excerptPath(file), journey.days.length, authored));
  }
  if (problems.length > 0)
    sentences.push(checkWords.tally(excerptPath(file), errors, problems.length - errors));
  if (problems.length > 0 && screen !== null) sentences.push(checkWords.meaning);
  lines.push(...(screen === null ? sentences : sentences.flatMap((one) => foreignLines(one, screen))));
  const text = lines.join('\n');
  // On a screen each line was cleaned before it was coloured.
  return `${screen === null ? betweenIsolates(text, clean) : text}\n`;
}

function problemsOn(screen: Look, file: string, problems: readonly Problem[]): readonly string[] {
  return problems.length === 0 ? [''] : ['', ...problemsView(file, problems, screen)];
}
