import { excerptPath, problemLines, readingToJson } from '../content/check-report.ts';
import { parseJourney } from '../content/parse-journey.ts';
import { readJourneyFile } from '../content/read-file.ts';
import { exitCodes, JourneyError } from '../errors.ts';
import type { Problem, Reading } from '../model/journey.ts';
import { clean } from '../views/clean.ts';
import { jsonText } from '../views/json-text.ts';
import { foreignLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { problemsView } from '../views/problems.ts';
import { checkWords } from '../words/content.ts';

export type CheckFlags = { readonly json: boolean; readonly strict: boolean };

/** Where a check writes: reports to `out`, files that could not be read to `err`. */
export type CheckWorld = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The screen that reads the report; null for a pipe, whose lines other programs take apart. */
  readonly screen: Look | null;
};

/** One file, looked over: a reading, and the exit code it asks for. */
type Checked = {
  readonly file: string;
  readonly reading: Reading;
  readonly exit: number;
  readonly failure: JourneyError | null;
};

type Strict = (journey: NonNullable<Reading['journey']>) => readonly Problem[];

/**
 * Looks journey files over and reports all problems of all files. Returns 0 when there are only
 * warnings, 65 when a file has errors, 66 when one is missing or cannot be read. Throws JourneyError
 * usage when no file is named.
 */
export async function check(files: readonly string[], flags: CheckFlags, world: CheckWorld): Promise<number> {
  if (files.length === 0) throw new JourneyError('usage', checkWords.noFiles, checkWords.noFilesHint);
  const strict = flags.strict ? (await import('../content/strict.ts')).strictProblems : null;
  let worst: number = exitCodes.ok;
  if (flags.json) world.out('{"schema":1,"files":[');
  files.forEach((file, index) => {
    // One file at a time, and none is kept: a thousand courses fit in little memory.
    const checked = checkFile(file, strict);
    worst = Math.max(worst, checked.exit);
    if (flags.json)
      world.out(`${index === 0 ? '' : ','}\n${jsonText(readingToJson(file, checked.reading), 0)}`);
    else report(checked, world);
  });
  if (flags.json) world.out('\n]}\n');
  return worst;
}

function checkFile(file: string, strict: Strict | null): Checked {
  try {
    const reading = parseJourney(readJourneyFile(file).text, { fileName: file });
    const more = strict === null || reading.journey === null ? [] : strict(reading.journey);
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

function report({ file, reading, failure }: Checked, world: CheckWorld): void {
  if (failure !== null) {
    world.err(`${clean(`${failure.message}${failure.hint === null ? '' : `\n${failure.hint}`}`)}\n`);
    return;
  }
  const { journey, problems } = reading;
  const errors = problems.filter((one) => one.severity === 'error').length;
  const { screen } = world;
  const lines = screen === null ? [...problemLines(file, problems)] : [...problemsOn(screen, file, problems)];
  const sentences: string[] = [];
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
  world.out(`${screen === null ? clean(text) : text}\n`);
}

function problemsOn(screen: Look, file: string, problems: readonly Problem[]): readonly string[] {
  return problems.length === 0 ? [''] : ['', ...problemsView(file, problems, screen)];
}
