/**
 * What note-taking programs and site builders add to Markdown, as plain Markdown: `[[page|words]]` as its
 * words, `> [!tip] Title`, `::: tip Title` and `!!! tip "Title"` as a quote or text with a bold title,
 * `==marked==` as bold. `%%comments%%` are dropped, as HTML comments are, and so is `{: .class }`. A footnote stands as text, since Markdown takes one of a single word for a link's address and shows nothing.
 */
export function withoutNoteMarks(text: string): string {
  let plain = text;
  if (plain.includes('%%')) plain = plain.replace(/%%[^%]{0,2000}%%/g, '');
  if (plain.includes('[['))
    plain = plain.replace(/!?\[\[([^[\]\n]{1,300})\]\]/g, (_, inside: string) => wordsOf(inside));
  if (plain.includes('[!'))
    plain = plain.replace(/^( {0,3}>[ \t]?)\[!([a-z]{1,20})\][+-]?[ \t]*(.*)$/gim, titled);
  if (plain.includes(':::')) plain = plain.replace(/^ {0,3}:{3,}[ \t]*(.*)$/gm, fenced);
  if (/^(?:!!!|\?\?\?)/m.test(plain)) plain = plain.replace(admonition, quoted);
  if (/\{[:.#]/.test(plain)) plain = plain.replace(/[ \t]*\{[:.#][^{}\n]{0,200}\}[ \t]*$/gm, '');
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
  return `${quote}**${nameOf(kind, title)}**\n>`;
}

function nameOf(kind: string, title: string): string {
  return title.trim() || `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}`;
}

/** `::: tip Title` opens a stretch, `:::` ends it; each has a line of its own. */
function fenced(_: string, inside: string): string {
  const [, kind = '', title = ''] = /^\{?\.?([\w-]{1,30})\}?(.*)$/.exec(inside.trim()) ?? [];
  return kind === '' ? (inside.trim() === '' ? '' : `\n${inside.trim()}\n`) : `\n**${nameOf(kind, title)}**\n`;
}

const admonition =
  /^(?:!!!|\?\?\?)\+?[ \t]+([\w-]{1,30})(?:[ \t]+(?!")[\w-]+)*(?:[ \t]+"([^"\n]{0,200})")?[ \t]*\n((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n(?= {4}|\t))*)/gm;

/** `!!! note "Title"` with its text set in. */
function quoted(_: string, kind: string, title: string | undefined, text: string): string {
  const lines = text.trimEnd().split('\n').map((line) => `> ${line.replace(/^(?: {4}|\t)/, '')}`.trimEnd());
  return `> **${nameOf(kind, title ?? '')}**\n>\n${lines.join('\n')}\n\n`;
}
