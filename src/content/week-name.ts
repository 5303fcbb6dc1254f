import { formsFor, longest, nameOf } from './day-name.ts';
import { weekWords } from './day-words.ts';
import { withoutOrnament } from './heading-text.ts';
import { withPlainDigits } from './number-name.ts';

export type WeekName = { readonly from: number; readonly to: number; readonly theme: string };

let weekBehind: RegExp | undefined;

function weekAtEndForm(): RegExp {
  weekBehind ??= new RegExp(`^(.{1,200}?)\\s*\\((?:${weekWords.before})\\s+(\\d{1,4})\\)$`, 'isu');
  return weekBehind;
}

const daysForm = /^days\s+(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\s*(?:$|[:.\-–—|]\s*(.*)$)/is;
/** Reads a heading's text as a week's name, "Week 2: Theme", "Weeks 3–4: …" or "Days 8–14: …"; null when it is none. */
export function weekName(heading: string): WeekName | null {
  const forms = formsFor(weekWords, heading);
  if (heading.length > longest || !(forms.any.test(heading) || /days\s/i.test(heading))) return null;
  const text = withPlainDigits(heading);
  const name = nameOf(text, forms);
  if (
    name !== null &&
    name.prefix === '' &&
    (!name.loose || /^\S+\s+\S+\s*[(|.]/.test(withoutOrnament(text)))
  ) {
    return range(name.number, name.to, themeOf(name.title));
  }
  const days = daysForm.exec(withoutOrnament(text));
  if (days === null || Number(days[2]) - Number(days[1]) < 4) return null;
  return range(Math.ceil(Number(days[1]) / 7), Math.ceil(Number(days[2]) / 7), days[3]);
}

/** "Week 1 (Days 1–7): Awareness" has its days in brackets, which are no part of the theme. */
function themeOf(title: string): string {
  return title
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^[^()]*\d[^()]*$/, (only) => (/^days?\s[\d\s–—-]+$/i.test(only) ? '' : only));
}

/** "Theme (Week 2)" as a week's name; null when it is none. */
export function weekAtEnd(heading: string): WeekName | null {
  const match = heading.length > longest ? null : weekAtEndForm().exec(withoutOrnament(heading));
  return match === null ? null : range(Number(match[2]), Number(match[2]), match[1]);
}

function range(from: number, to: number, theme: string | undefined): WeekName | null {
  if (from < 1 || to < from || to - from > 104) return null;
  return { from, to, theme: (theme ?? '').trim() };
}
