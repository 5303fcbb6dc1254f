import type { EventId } from '../journal/events.ts';

/** The first 32 hex digits of the SHA-256 of a kept file's bytes: its name ends in them. */
export function entryId(bytes: Uint8Array): EventId {
  // Not at the top: most calls that could look at a file look at none.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
