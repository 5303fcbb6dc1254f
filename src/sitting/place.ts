import type { Form } from '../model/forms.ts';

/**
 * Where a sitting stands, kept between starts. It says nothing of what was written or passed, so it
 * may lie unsealed; it is a hint, and the journal has the last word on what is answered.
 */
export type Place = {
  readonly day: number;
  readonly form: Form;
  readonly path: number | null;
  /** The id of a script step. */
  readonly step: string;
  /** The block a section is read from. */
  readonly block: number;
  /** A stem is being written down. */
  readonly writing: boolean;
  /** The author went back to a question already answered or passed, to change it. */
  readonly changing: boolean;
  /** They go through all their questions once more. */
  readonly again?: boolean;
};

/** A place from stored JSON, or null when it is not one. */
export function parsePlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { day, form, path, step, block, writing, changing, again } = value as Record<string, unknown>;
  const whole = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
  if (!whole(day) || day < 1 || (form !== 'full' && form !== 'five')) return null;
  if (path !== null && !whole(path)) return null;
  if (typeof step !== 'string' || !whole(block) || typeof writing !== 'boolean') return null;
  return { day, form, path, step, block, writing, changing: changing === true, again: again === true };
}
