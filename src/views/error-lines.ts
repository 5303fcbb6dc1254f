import type { JourneyError } from '../errors.ts';
import { foreignLines, type Lines } from './lines.ts';
import type { Look } from './look.ts';

/** What went wrong, and what to do; both may quote from outside. */
export function errorLines(error: JourneyError, look: Look): Lines {
  const hint = error.hint === null ? [] : foreignLines(error.hint, look);
  return [...foreignLines(error.message, look), ...hint];
}

export function errorJson(error: JourneyError) {
  const { kind, exitCode, message, hint } = error;
  return { schema: 1, error: { kind, exitCode, message, hint } };
}
