import fc from 'fast-check';

/** What terminals say by themselves, made up. */

const esc = '\u001b';
const hex = fc.stringMatching(/^[0-9a-f]{4}$/);
const word = fc.stringMatching(/^[A-Za-z0-9 .()/-]{1,20}$/);

/** Colours, the clipboard, their name and settings, graphics, and what nobody reads. */
const strings = fc.oneof(
  fc.tuple(fc.nat(60), hex, hex, hex).map(([n, r, g, b]) => `]${n};rgb:${r}/${g}/${b}`),
  fc.base64String({ maxLength: 40 }).map((text) => `]52;c;${text}`),
  word.map((name) => `P>|${name}`),
  fc.tuple(hex, hex).map(([name, value]) => `P1+r${name}=${value}`),
  fc.constantFrom('P1$r0 q', 'P1$r0m', 'P0$r', 'P!|00000000', 'P1$r1;24r'),
  fc.tuple(fc.nat(99), word).map(([id, text]) => `_Gi=${id};${text}`),
  word.map((text) => `^priv${text}`),
  word.map((text) => `Xsos${text}`),
);

/** A control string (OSC, DCS, APC, PM, SOS), ended by BEL or ST in either form. */
export const reply = fc
  .tuple(strings, fc.constantFrom('\u0007', `${esc}\\`, '\u009c'))
  .map(([text, end]) => `${esc}${text}${end}`);

/** A CSI sequence that only a terminal sends. */
export const csi = fc.constantFrom(
  '[?1;2c',
  '[>41;354;0c',
  '[24;80R',
  '[?997;1n',
  '[?2026;2$y',
  '[4;600;800t',
);
