import { inlineMarks } from '../model/blocks.ts';
import { linkText } from './link.ts';
import type { Look } from './look.ts';
import { codeSpan, paintFor } from './paint.ts';

const { strong, italic, struck, code, link, address, end } = inlineMarks;
const mark = /([\u000e-\u0014])/;

/** A style that has begun, and its text so far; `words` are a link's once its address has begun. */
type Begun = { readonly style: string; text: string; words: string };

/** The text with its inline marks as paint, code and links of that look. */
export function painted(text: string, look: Look): string {
  if (!mark.test(text)) return text;
  const open: Begun[] = [{ style: '', text: '', words: '' }];
  for (const part of text.split(mark)) {
    const inner = open.at(-1) as Begun;
    if (part === end) {
      open.pop();
      (open.at(-1) as Begun).text += styled(inner, look);
    } else if (part === address) Object.assign(inner, { words: inner.text, text: '' });
    else if (mark.test(part)) open.push({ style: part, text: '', words: '' });
    else inner.text += part;
  }
  return open.map((one) => one.text).join('');
}

function styled({ style, text, words }: Begun, look: Look): string {
  const paint = paintFor(look);
  switch (style) {
    case strong:
      return paint.strong(text);
    case italic:
      return paint.italic(text);
    case struck:
      return paint.struck(text);
    case code:
      return codeSpan(text, look);
    case link:
      return linkText(words, text, look);
    default:
      return text;
  }
}
