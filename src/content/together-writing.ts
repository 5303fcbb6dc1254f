/**
 * Whether a step asks the two of them to write something down together, so that the walk offers to keep
 * it as their note. Told by the step's own words, in English: a sentence that begins by asking for it.
 * A step in any language says so with `note` in its brackets, or `no note`.
 */

/** "Write it down.", "Then write four lines together: …", "Put it on paper." */
const asks =
  /^(?:(?:then|now|next|together|afterwards)\b,? )?(?:(?:write|jot|note)\b(?! (?:to|back|under|next to|on your)\b)|put (?:it|this|that|them|these|those)(?: all| both)? (?:down|on paper|in writing|into words)\b)/i;

/** Somebody writes for themselves or to the other, or into something that lies there. */
const alone =
  /\b(?:alone|apart|in silence|silently|secretly|in private|each other|one another|no eyes|your own|yourself|yourselves|your partner|your list|for the other|in the calendar|under (?:it|each|the|them)|I|I['’]ll|me|my)\b/;

/** Each writes something of their own. */
const apiece = /(?:^|[.!?:]\s+)(?:each|both)\b[^.!?:]{0,60}\b(?:writes?|jots?|notes?|makes? a list)\b/i;

export function asksToWriteTogether(text: string): boolean {
  const words = text.replace(/[*_`#>]/g, '').replace(/["“][^"”]*["”]/g, '…');
  if (/\balone\b|\bnobody (?:else )?reads\b/i.test(words) || apiece.test(words)) return false;
  return words.split(/(?<=[.!?…])\s+|\n+/).some((one) => asks.test(one) && !alone.test(one));
}
