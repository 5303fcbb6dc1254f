import { once } from '../once.ts';

/** Characters a terminal may act on, or that reorder and hide, apart from those JSON escapes anyway. */
const unseen = once(
  () => /[\x7f-\x9f\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/gu,
);

/** These make emoji and words what they are; see clean.ts. */
const kept = /\u200c|\u200d|\ufe0e|\ufe0f/;

/**
 * JSON for a screen or a pipe: what is not seen stands there as \uXXXX (RFC 8259, section 7), so that
 * nothing acts on a terminal and nothing of what was typed is lost either.
 */
export function jsonText(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(unseen(), (found) =>
    kept.test(found) ? found : escaped(found),
  );
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
