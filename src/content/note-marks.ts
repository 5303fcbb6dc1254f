/**
 * What note-taking programs add to Markdown, as plain Markdown: `[[page|words]]` as its words, `> [!tip] Title`
 * as a quote with a bold title, `==marked==` as bold. `%%comments%%` are dropped, as HTML comments are, and a
 * footnote stands as text, since Markdown takes one of a single word for a link's address and shows nothing.
 */
export function withoutNoteMarks(text: string): string {
  let plain = text;
  if (plain.includes('%%')) plain = plain.replace(/%%[^%]{0,2000}%%/g, '');
  if (plain.includes('[['))
    plain = plain.replace(/!?\[\[([^[\]\n]{1,300})\]\]/g, (_, inside: string) => wordsOf(inside));
  if (plain.includes('[!'))
    plain = plain.replace(/^( {0,3}>[ \t]?)\[!([a-z]{1,20})\][+-]?[ \t]*(.*)$/gim, titled);
  if (plain.includes('[^')) plain = plain.replace(/^( {0,3})\[(?=\^[^\]\n]{1,60}\]:)/gm, '$1\\[');
  if (plain.includes('==')) plain = plain.replace(/==(?=\S)([^=\n]{1,300}?\S)==(?!=)/g, '**$1**');
  return plain;
}

function wordsOf(link: string): string {
  const [page = '', ...words] = link.split('|');
  return words.at(-1) ?? page.replace(/^#/, '').replace(/#.*$/, '');
}

/** A callout without a title of its own is called by its kind. */
function titled(_: string, quote: string, kind: string, title: string): string {
  const name = title.trim() || `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}`;
  return `${quote}**${name}**\n>`;
}
