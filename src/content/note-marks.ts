/**
 * What note-taking programs and site builders add to Markdown, as plain Markdown: `[[page|words]]` as its
 * words, `> [!tip] Title`, `::: tip Title` and `!!! tip "Title"` as a quote or text with a bold title,
 * `==marked==` as bold. `%%comments%%` are dropped, as HTML comments are, and so is `{: .class }`. A footnote stands as text, since Markdown takes one of a single word for a link's address and shows nothing.
 */
export function withoutNoteMarks(text: string): string {
  return changes.reduce((plain, [when, change]) => (when.test(plain) ? change(plain) : plain), text);
}

const admonition =
  /^(?:!!!|\?\?\?)\+?[ \t]+([\w-]{1,30})(?:[ \t]+(?!")[\w-]+)*(?:[ \t]+"([^"\n]{0,200})")?[ \t]*\n((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n(?= {4}|\t))*)/gm;

/** What tells that a text has such marks, and what is done about them. */
const changes: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/%%/, (text) => text.replace(/%%[^%]{0,2000}%%/g, '')],
  [/\[\[/, (text) => text.replace(/!?\[\[([^[\]\n]{1,300})\]\]/g, (_, inside: string) => wordsOf(inside))],
  [/\[!/, (text) => text.replace(/^( {0,3}>[ \t]?)\[!([a-z]{1,20})\][+-]?[ \t]*(.*)$/gim, titled)],
  [/:::/, (text) => text.replace(/^ {0,3}:{3,}[ \t]*(.*)$/gm, fenced)],
  [/^(?:!!!|\?\?\?)/m, (text) => text.replace(admonition, quoted)],
  [/\{[:.#]/, withoutAttributes],
  [/\[\^/, (text) => text.replace(/^( {0,3})\[(?=\^[^\]\n]{1,60}\]:)/gm, '$1\\[')],
  [/==/, (text) => text.replace(/==(?=\S)([^=\n]{1,300}?\S)==(?!=)/g, '**$1**')],
];

/** `[words]{.class}` and `{: .class }` at the end of a line. */
function withoutAttributes(text: string): string {
  return text
    .replace(/\[([^[\]\n]{0,300})\]\{[:.#][^{}\n]{0,200}\}/g, '$1')
    .replace(/[ \t]*\{[:.#][^{}\n]{0,200}\}[ \t]*$/gm, '');
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
  const words = inside
    .replace(/\{\.([\w-]{1,30})\}/, '$1')
    .replace(/\{[^{}]*\}/, '')
    .trim();
  const [kind = '', ...title] = words.split(/\s+/);
  return kind === '' ? '' : `\n**${nameOf(kind, title.join(' '))}**\n`;
}

/** `!!! note "Title"` with its text set in. */
function quoted(_: string, kind: string, title: string | undefined, text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line.replace(/^(?: {4}|\t)/, '')}`.trimEnd());
  return `> **${nameOf(kind, title ?? '')}**\n>\n${lines.join('\n')}\n`;
}
