import { once } from '../once.ts';
import { cleanLine } from './clean.ts';
import { decodeEntities } from './entities.ts';

const links = /\[([^\][]{1,200})\]\([^()\s]{1,500}\)/g;
const doubled = /(\*\*|__|~~)(?=\S)([^*_~]+?)(?<=\S)\1/g;
const single = once(() => /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu);
const code = /`([^`]+)`/g;

/**
 * A short text (title, stem, question, bullet) on one line, without the marks of emphasis, code and
 * links; its words stay as they are.
 */
export function plainInline(text: string): string {
  if (!/[[*_~`&]/.test(text)) return cleanLine(text);
  const bare = text.replace(links, '$1').replace(doubled, '$2').replace(single(), '$2').replace(code, '$1');
  return cleanLine(decodeEntities(bare));
}
