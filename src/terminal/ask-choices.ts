import type { AskOf } from '../sitting/asks.ts';
import { keyWords } from '../words/terminal.ts';
import { back, choice, onEnter, type Performed, pass, pause, silent, stop } from './choices.ts';
import type { KeyChoice } from './keys.ts';

/** The keys of each ask that is answered with one. */

export const resumeChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.goOn),
  choice<Performed>('r', keyWords.again, { kind: 'again' }),
  choice<Performed>('m', keyWords.elsewhere, { kind: 'elsewhere' }),
  pause,
  stop,
];

/** A day that is finished is for looking at again. */
export const finishedChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.seeOpened),
  choice<Performed>('t', keyWords.readAgain, { kind: 'read-again' }),
  choice<Performed>('g', keyWords.walkAgain, { kind: 'again' }),
  pause,
  stop,
];

export const openWhenChoices: readonly KeyChoice<Performed>[] = [
  choice<Performed>('enter', keyWords.together, { kind: 'later' }),
  choice<Performed>('y', keyWords.openNow, { kind: 'go-on' }),
  back,
  pause,
  stop,
];

export const stemChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.said),
  choice<Performed>('w', keyWords.write, { kind: 'write' }),
  pass,
  back,
  pause,
  stop,
];

/** After the last there is nothing more to be enough of. */
export function openedChoices({ count }: AskOf<'opened'>): readonly KeyChoice<Performed>[] {
  const isLast = count.index === count.total;
  const enough = choice<Performed>('q', keyWords.thatIsEnough, { kind: 'stop' }, keyWords.stopShort);
  return [onEnter(isLast ? keyWords.goOn : keyWords.next), back, pause, isLast ? stop : enough];
}

/** The whole text is offered where the day can be seen as a whole. */
export function arrivalChoices(
  { hasFiveMinutes }: AskOf<'arrival'>,
  hasWholeText: boolean,
): readonly KeyChoice<Performed>[] {
  const five = choice<Performed>('f', keyWords.five, { kind: 'five' });
  const whole = choice<Performed>('s', keyWords.wholeText, { kind: 'whole-text' }, keyWords.wholeTextShort);
  return [
    onEnter(keyWords.read),
    ...(hasFiveMinutes ? [five, silent<Performed>('5', { kind: 'five' })] : []),
    ...(hasWholeText ? [whole] : []),
    pause,
    choice<Performed>('q', keyWords.notTonight, { kind: 'stop' }),
  ];
}
