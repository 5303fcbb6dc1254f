import { type Look, marginOf } from './look.ts';
import { widthOf } from './width.ts';

/**
 * Lines set in behind a marker, for Markdown that belongs to a numbered step. `render` gives margined
 * lines for a look; the marker stands before the first of them, outside of nothing on narrow screens.
 */
export function setIn(marker: string, look: Look, render: (look: Look) => readonly string[]): string[] {
  const indent = widthOf(marker) + 1;
  if (look.width < 30) {
    const [first = '', ...rest] = render({ ...look, width: look.width - indent });
    return [`${marker} ${first}`.trimEnd(), ...rest];
  }
  const margin = ' '.repeat(marginOf(look));
  const narrower = { ...look, width: Math.min(look.width, 80) - indent };
  const inner = render(narrower).map((line) => line.slice(Math.min(marginOf(narrower), line.length)));
  const [first = '', ...rest] = inner;
  const blank = ' '.repeat(indent);
  return [
    `${margin}${marker} ${first}`.trimEnd(),
    ...rest.map((line) => (line === '' ? '' : margin + blank + line)),
  ];
}
