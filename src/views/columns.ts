import { margined } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { padTo, widthOf } from './width.ts';
import { hang, wrapText } from './wrap.ts';

export type Columns = {
  readonly rows: readonly (readonly [left: string, right: string])[];
  readonly paint?: (left: string) => string;
  readonly gap?: number;
};

/** The right column is not made narrower than this. */
const leastRight = 20;

/** Two columns where there is room for them; else the right text is set in below the left one. */
export function columns({ rows, paint = (left) => left, gap = 2 }: Columns, look: Look): string[] {
  const width = textWidth(look);
  const left = Math.max(0, ...rows.map(([one]) => widthOf(one))) + gap;
  const inColumns = left + leastRight <= width;
  const lines = rows.flatMap(([one, two]) =>
    inColumns
      ? hang(paint(padTo(one, left)), ' '.repeat(left), two, width)
      : [...wrapText(paint(one), width), ...hang('    ', '    ', two, width)],
  );
  return margined(lines, look);
}
