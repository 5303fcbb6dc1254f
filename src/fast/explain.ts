import { JourneyError } from '../errors.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { errorWords } from '../words/errors.ts';

/** Says on stderr what went wrong and what to do, as text or JSON, and gives the exit code for it. */
export async function explain(error: unknown, terminal: Terminal, json: boolean): Promise<number> {
  if (error instanceof Interrupted) {
    if (!error.said) terminal.err(`  ${errorWords.nothingChanged}`);
    return error.exitCode;
  }
  const known = error instanceof JourneyError ? error : unforeseen(error);
  const views = await import('../views/error-lines.ts');
  const text = json
    ? JSON.stringify(views.errorJson(known))
    : views.errorLines(known, terminal.look('err')).join('\n');
  terminal.err(text);
  if (process.env['JOURNEY_DEBUG'] && error instanceof Error) terminal.err(error.stack ?? '');
  return known.exitCode;
}

function unforeseen(error: unknown): JourneyError {
  const what = error instanceof Error ? error.message : String(error);
  return new JourneyError('failure', errorWords.unforeseen(what), errorWords.nothingLost);
}
