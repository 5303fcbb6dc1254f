import type { Look } from './look.ts';

/** The few symbols of the program. A word always stands beside them. */
export type Symbols = {
  readonly done: string;
  readonly today: string;
  readonly next: string;
  readonly open: string;
  readonly bullet: string;
  readonly innerBullet: string;
  readonly checked: string;
  readonly unchecked: string;
  readonly timer: string;
  readonly dot: string;
  readonly more: string;
  readonly rule: string;
  readonly bar: string;
  readonly dash: string;
};

const unicode: Symbols = {
  done: '●',
  today: '◉',
  next: '◌',
  open: '○',
  bullet: '•',
  innerBullet: '◦',
  checked: '[x]',
  unchecked: '[ ]',
  timer: '⏱',
  dot: '·',
  more: '…',
  rule: '─',
  bar: '│',
  dash: '–',
};

const ascii: Symbols = {
  done: '*',
  today: '@',
  next: '+',
  open: '.',
  bullet: '-',
  innerBullet: '-',
  checked: '[x]',
  unchecked: '[ ]',
  timer: '',
  dot: '-',
  more: '...',
  rule: '-',
  bar: '|',
  dash: '-',
};

export function symbolsFor(look: Look): Symbols {
  return look.unicode ? unicode : ascii;
}
