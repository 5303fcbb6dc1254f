import { describe, expect, it } from 'vitest';
import { JourneyError } from '../../src/errors.ts';
import { bufferOf } from '../../src/terminal/answer-prompt/text-buffer.ts';
import { lineFrame } from '../../src/terminal/line-prompt/line-frame.ts';
import { selectTheme } from '../../src/terminal/prompt-theme.ts';
import { errorLines } from '../../src/views/error-lines.ts';
import { couple, firstDay, journey } from './journey.ts';
import { look } from './looks.ts';
import { screens } from './screens.ts';

/** xterm's 16 colours (its XTerm-col.ad). */
const palette = [
  ...['000000', 'cd0000', '00cd00', 'cdcd00', '0000ee', 'cd00cd', '00cdcd', 'e5e5e5'],
  ...['7f7f7f', 'ff0000', '00ff00', 'ffff00', '5c5cff', 'ff00ff', '00ffff', 'ffffff'],
].map((hex) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));

type Rgb = readonly number[];
type Theme = { readonly text: Rgb; readonly background: Rgb };
const [white, black] = [
  [255, 255, 255],
  [0, 0, 0],
];
const light: Theme = { text: black, background: white };
const dark: Theme = { text: palette[7] ?? white, background: black };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [more = 0, less = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

/** How text is shown: a colour of the palette or the terminal's own, in bold, faint. */
type Style = { readonly color: number | null; readonly bold: boolean; readonly faint: boolean };

/** As xterm draws it: bold brightens the first eight colours, faint takes a third of every colour away. */
function drawn({ color, bold, faint }: Style, theme: Theme): Rgb {
  const shown = color !== null && bold && color < 8 ? color + 8 : color;
  const rgb = shown === null ? theme.text : (palette[shown] ?? theme.text);
  return faint ? rgb.map((value) => (value * 2) / 3) : rgb;
}

/** Every style that words stand in; throws for an SGR code that is not known here. */
function stylesIn(text: string): readonly Style[] {
  const found = new Map<string, Style>();
  let style: Style = { color: null, bold: false, faint: false };
  for (const [, codes, words = ''] of text.matchAll(/(?:\x1b\[([\d;]*)m)?([^\x1b]*)/g)) {
    for (const code of codes?.split(';') ?? []) style = after(style, Number(code));
    if (words.trim() !== '') found.set(JSON.stringify(style), style);
  }
  return [...found.values()];
}

function after(style: Style, code: number): Style {
  if (code === 0) return { color: null, bold: false, faint: false };
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, faint: true };
  if (code === 22) return { ...style, bold: false, faint: false };
  if ([3, 4, 9, 23, 24, 29].includes(code)) return style;
  if (code === 39) return { ...style, color: null };
  if (code >= 30 && code <= 37) return { ...style, color: code - 30 };
  if (code >= 90 && code <= 97) return { ...style, color: code - 90 + 8 };
  throw new Error(`SGR ${code} is not known to this test.`);
}

function everythingShown(): string {
  const colored = look({ color: true });
  const said = ['When we cook `together`.', '# Late\n\n**On** the *way*.'];
  const shown = Object.values(screens({ journey, day: firstDay, couple, said }, colored)).flat();
  const { prefix, style } = selectTheme(colored);
  const line = { line: bufferOf('words'), fault: 'Not this.', isFinal: false };
  const prompts = [
    prefix.idle,
    ...Object.values(style).map((paint) => paint('words')),
    ...lineFrame({ message: 'Name:' }, line, colored).rows,
    ...lineFrame({ message: 'Passphrase:', unseen: true }, { ...line, isFinal: true }, colored).rows,
    ...lineFrame({ message: 'Name:' }, { ...line, isFinal: true }, colored).rows,
  ];
  const error = errorLines(new JourneyError('data', 'It is broken.', 'Mend it.'), colored);
  return [...shown, ...prompts, ...error].join('\n');
}

describe('every colour and weight on the screens', () => {
  const styles = stylesIn(everythingShown());
  const least = (style: Style) =>
    Math.min(...[light, dark].map((theme) => contrast(drawn(style, theme), theme.background)));

  it('is there to be measured', () => {
    expect(styles.length).toBeGreaterThanOrEqual(5);
    expect(new Set(styles.map(({ color }) => color))).toEqual(new Set([null, 5, 12]));
  });

  it('has 4.5 to 1 on white', () => {
    for (const style of styles)
      expect([style, contrast(drawn(style, light), white)]).toEqual([style, expect.toSatisfy(readable)]);
  });

  it('has 4.5 to 1 on black, or none of the sixteen does better on the worse of the two', () => {
    const plain = palette.map((_, color) => least({ color, bold: false, faint: false }));
    const best = plain.toSorted((one, two) => two - one).slice(0, 2);
    for (const style of styles) {
      const here = contrast(drawn(style, dark), black);
      if (!readable(here)) expect([style, best.includes(least(style))]).toEqual([style, true]);
      expect(here).toBeGreaterThan(4.4);
    }
  });
});

function readable(ratio: number): boolean {
  return ratio >= 4.5;
}
