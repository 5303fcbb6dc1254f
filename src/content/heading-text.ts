/** A heading's words: no closing hashes, comments, tags, anchors, links, escapes, emphasis or invisible characters. */
export function headingText(raw: string): string {
  const text = raw.trim();
  if (!markup.test(text)) return text;
  return withoutMarkup(text)
    .trim()
    .replace(/(?:^|[ \t])#{1,20}$/, '')
    .replace(/[*`]/g, '')
    .replace(/(^|\s)_{1,3}(?=\S)/g, '$1')
    .replace(/(\S)_{1,3}(?=$|[\s:])/g, '$1')
    .trim();
}

/** Most headings are words alone. */
const markup = /[#*`_<{^\\[\u00AD\u200B\u2060\uFEFF]/;

/** What exporters leave in headings: `<a id="d1"></a>`, `{#day-1}`, `[]{#d1 .x}`, ` ^d1`, `[Day 1](day-1.md)`, `Day 1\. One`. */
function withoutMarkup(raw: string): string {
  let text = raw;
  if (text.includes('<')) text = text.replace(/<!--[^>]{0,200}-->|<\/?[a-z][^<>]{0,200}>/gi, '');
  if (text.includes('{')) text = text.replace(/\[([^[\]]{0,200})\](?=\{)|\{[:.#][^{}\n]{1,100}\}/g, '$1');
  if (text.includes('^')) text = text.replace(/[ \t]\^[\w-]{1,60}[ \t]*$/, '');
  if (text.includes('](')) text = text.replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,400}\)/g, '$1');
  if (text.includes('\\')) text = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}

/** A heading's words without what stands before the first letter: emoji, numbering. */
export function withoutOrnament(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]{1,20}/u, '').replace(/^\d{1,3}[.)][ \t]+(?=\p{L})/u, '');
}
