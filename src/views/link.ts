import type { Look } from './look.ts';
import { paintFor } from './paint.ts';

const allowed = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/**
 * A link as text: clickable where the look has links (OSC 8), else with its address behind it.
 * Addresses of other schemes are left out, the words stay.
 * @param text clean and styled
 * @param address as written, clean
 */
export function linkText(text: string, address: string, look: Look): string {
  const bare = text.replace(/\x1b\[[0-9;]*m/g, '');
  if (!allowed.test(address)) return text;
  const shown = bare === '' ? address : text;
  const paint = paintFor(look);
  if (look.links) return clickable(paint.underline(shown), address);
  const says =
    bare === '' || bare === address || `mailto:${bare}` === address || `http://${bare}` === address;
  return says ? paint.underline(shown) : `${shown} (${paint.underline(address)})`;
}

/** Line by line, so that no link runs over an end of line. */
function clickable(text: string, address: string): string {
  const target = asciiAddress(address);
  if (target === null) return text;
  const link = (line: string) => (line === '' ? '' : `\u001b]8;;${target}\u0007${line}\u001b]8;;\u0007`);
  return text.split('\n').map(link).join('\n');
}

/** Percent-encoded, nothing but printable ASCII; null where it is no address at all. */
function asciiAddress(address: string): string | null {
  if (address.length > 2000 || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return /^[\x21-\x7e]+$/.test(href) ? href : null;
}
