import type { Pty } from '../pty/terminal.ts';

/** What the screens of a sitting are recognised by; nothing here knows what comes next. */
export type ScreenKind =
  | 'arrival'
  | 'resume'
  | 'before-you-begin'
  | 'choose-path'
  | 'read'
  | 'from-before'
  | 'stem'
  | 'write-stem'
  | 'step'
  | 'written-stem'
  | 'list'
  | 'mark'
  | 'overlapped'
  | 'hand-over'
  | 'call-back'
  | 'share-agreed'
  | 'open-when'
  | 'question'
  | 'share'
  | 'opened'
  | 'farewell';

export type Screen = {
  readonly kind: ScreenKind;
  /** What is on it, without the time a clock shows. */
  readonly text: string;
  /** Who types or speaks, where the screen names one. */
  readonly who: string | null;
  /** The number of the stem, step or question. */
  readonly index: number | null;
  /** The day it says it is. */
  readonly day: number | null;
};

type Recognised = {
  readonly kind: ScreenKind;
  readonly by: readonly RegExp[];
  readonly who?: RegExp;
  readonly index?: RegExp;
};

const recognised: readonly Recognised[] = [
  { kind: 'resume', by: [/you stopped at/, /go on/] },
  { kind: 'arrival', by: [/Day \d+ of \d+/, /Enter (?:read|begin)/, /not tonight/] },
  { kind: 'before-you-begin', by: [/^ *Before you begin/m, /Enter go on/] },
  { kind: 'choose-path', by: [/^ *(A note on this day|Another way)/m, /choose|Enter go on/] },
  {
    kind: 'write-stem',
    by: [/Sentence \d+ of|One sentence/, /writes\.[\s\S]*Enter (?:save|go on)/],
    who: /(\S+) writes\./,
    index: /Sentence (\d+)/,
  },
  {
    kind: 'stem',
    by: [/Sentence \d+ of|One sentence/, /Enter said/],
    who: /(\S+) speaks/,
    index: /Sentence (\d+)/,
  },
  {
    kind: 'step',
    by: [/^ *(?:Step \d+ of|One step)/m, /Enter (?:done|go on)/],
    who: /(\S+)'s turn/,
    index: /Step (\d+)/,
  },
  { kind: 'from-before', by: [/^ *From Before/m, /Enter go on/] },
  { kind: 'mark', by: [/A list, each of you alone/, /1 open/], who: /(\S+), alone/ },
  { kind: 'list', by: [/A list, each of you alone/, /Enter go on/] },
  {
    kind: 'overlapped',
    by: [/You both opened th|no line that you both opened|This list waits/, /Enter go on/],
  },
  { kind: 'call-back', by: [/you can look again/, /Enter go on/] },
  { kind: 'open-when', by: [/when we are together/] },
  { kind: 'share-agreed', by: [/may\s+(?:not\s+)?read/, /Enter yes/] },
  { kind: 'hand-over', by: [/cannot see/, /Enter go on/], who: /(\S+): Enter when/ },
  {
    kind: 'question',
    by: [/, alone/, /Question \d+ of|One question/, /Enter (?:save|go on)/],
    who: /(\S+), alone/,
    index: /Question (\d+)/,
  },
  { kind: 'share', by: [/[Mm]ay\s+\S+\s+read|may read this already/, /keep mine/] },
  { kind: 'written-stem', by: [/^ *Together/m, /Enter go on +b back +p pause +q/], who: /^ *(\S+)$/m },
  { kind: 'opened', by: [/Both of you have answered/, /that is enough|Enter (next|go on)/] },
  // A narrow window leaves the key for finding to `?`.
  {
    kind: 'read',
    by: [/Enter (more|go on)/, /\/ find|^ *(Learning|Why this matters|Together|One more thing)\b/m],
  },
];

const farewell = /done together\. Thank you\.|rests here|have walked/;

/** What stands on the screen now; null when it is none of ours, or not wholly drawn. */
export function screenOn(pty: Pty): Screen | null {
  const text = pty.screen().replace(/\d+:\d\d/g, 'm:ss');
  if (!pty.isAlternate()) {
    if (!farewell.test(text) || !(pty.hasEnded() || /^CODE/m.test(text))) return null;
    return { kind: 'farewell', text, who: null, index: null, day: null };
  }
  const found = recognised.find(({ by }) => by.every((mark) => mark.test(text)));
  if (found === undefined) return null;
  const who = found.who?.exec(text)?.[1] ?? null;
  const number = (by: RegExp | undefined) => {
    const digits = by?.exec(text)?.[1];
    return digits === undefined ? null : Number(digits);
  };
  // The only one of its kind has no number.
  const index = found.index === undefined ? null : (number(found.index) ?? 1);
  return { kind: found.kind, text, who, index, day: number(/\bDay (\d+)/) };
}

/** The same step: the same screen, but for a page of the same section that begins a few lines earlier. */
export function isSameStep(one: Screen, other: Screen): boolean {
  if (one.kind !== other.kind || one.who !== other.who || one.index !== other.index) return false;
  if (one.kind === 'read') return title(one) === title(other);
  // A hand-over says that something was saved only where it was in this sitting.
  return one.kind === 'opened' || one.kind === 'hand-over' || one.text === other.text;
}

function title({ text }: Screen): string {
  return text.trim().split('\n')[0] ?? '';
}
