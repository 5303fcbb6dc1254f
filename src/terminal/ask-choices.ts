import type { AskOf } from '../sitting/asks.ts';
import { keyWords } from '../words/terminal.ts';
import {
  back,
  choice,
  earlier,
  onEnter,
  otherWay,
  type Performed,
  pass,
  pause,
  silent,
  stop,
  write,
} from './choices.ts';
import type { KeyChoice } from './keys.ts';

/** The keys of each ask that is answered with one. */

const menu = choice<Performed>('m', keyWords.elsewhere, { kind: 'menu' }, keyWords.elsewhereShort);
const wholeText = choice<Performed>('s', keyWords.wholeText, { kind: 'whole-text' }, keyWords.wholeTextShort);

export const resumeChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.goOn),
  choice<Performed>('r', keyWords.again, { kind: 'again' }),
  menu,
  pause,
  stop,
];

/** A day that is finished is for looking at again. */
export const finishedChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.seeOpened),
  choice<Performed>('i', keyWords.readAgain, { kind: 'read-again' }),
  choice<Performed>('g', keyWords.walkAgain, { kind: 'again' }),
  menu,
  pause,
  stop,
];

/** A screen that only says something. */
export const goOnChoices: readonly KeyChoice<Performed>[] = [onEnter(keyWords.goOn), back, pause, stop];

/** What can be done on every screen of an activity, besides going on. */
export const activityChoices: readonly KeyChoice<Performed>[] = [earlier, pass, otherWay, back, pause, stop];

export const fromBeforeChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.goOn),
  ...activityChoices,
];

export const writtenStemChoices: readonly KeyChoice<Performed>[] = [
  onEnter(keyWords.goOn),
  otherWay,
  back,
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
  write,
  ...activityChoices,
];

/** After the last there is nothing more to be enough of. */
export function openedChoices({ count }: AskOf<'opened'>): readonly KeyChoice<Performed>[] {
  const isLast = count.index === count.total;
  const enough = choice<Performed>('q', keyWords.thatIsEnough, { kind: 'stop' }, keyWords.stopShort);
  return [onEnter(isLast ? keyWords.goOn : keyWords.next), earlier, back, pause, isLast ? stop : enough];
}

const aboutText = choice<Performed>('a', keyWords.aboutText, { kind: 'about-text' }, keyWords.aboutTextShort);

/** What a day's card offers to see: its whole text, whether that was just read, and the course's own words. */
export type Seen = { readonly wholeText: boolean; readonly wasRead: boolean; readonly about: boolean };

/** Whoever has just read the whole of the day is not led through its pages again, but by a key. */
export function arrivalChoices(
  { five: short, form }: AskOf<'arrival'>,
  { wholeText: hasWholeText, wasRead, about: hasAbout }: Seen,
): readonly KeyChoice<Performed>[] {
  const five = choice<Performed>('f', keyWords.five, { kind: 'five' });
  const enter = wasRead
    ? [
        choice<Performed>('enter', keyWords.begin, { kind: 'go-on', read: true }),
        choice<Performed>('i', keyWords.readAgain, { kind: 'go-on' }),
      ]
    : [onEnter(form === 'five' ? keyWords.begin : keyWords.read)];
  return [
    ...enter,
    ...(short !== null && form === 'full' ? [five, silent<Performed>('5', { kind: 'five' })] : []),
    ...(hasWholeText ? [wholeText] : []),
    ...(hasAbout ? [aboutText] : []),
    menu,
    pause,
    choice<Performed>('q', keyWords.notTonight, { kind: 'stop' }),
  ];
}

/** What else there is to do. Enter goes back: it must not cost the place. */
export function menuChoices(
  { form, hasFiveMinutes, underWay }: AskOf<'menu'>,
  hasWholeText: boolean,
): readonly KeyChoice<Performed | 'which-day'>[] {
  const over = choice<Performed>('t', keyWords.over, { kind: 'over' });
  const five = choice<Performed>('f', keyWords.five, { kind: 'five' });
  return [
    ...(underWay || form === 'five' ? [over] : []),
    ...(hasFiveMinutes && form === 'full' ? [five, silent<Performed>('5', { kind: 'five' })] : []),
    choice<'which-day'>('d', keyWords.anotherDay, 'which-day'),
    ...(hasWholeText ? [wholeText] : []),
    back,
    silent<Performed>('enter', { kind: 'back' }),
    stop,
  ];
}
