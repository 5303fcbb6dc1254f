import { clean } from './clean.ts';
import { type Lines, margined } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { wrapText } from './wrap.ts';

/** Text as it is, paragraph by paragraph: what is left when Markdown cannot be read. */
export function plainBlocks(text: string, look: Look): readonly Lines[] {
  return clean(text)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => margined(wrapText(paragraph, textWidth(look)), look));
}
