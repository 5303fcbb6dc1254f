import type { OfferedWay } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { arrivalWords } from '../../words/views.ts';
import { plainInline } from '../inline-plain.ts';
import { spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { joined, type MarkdownRenderer } from '../markdown-renderer.ts';
import { aboutTime, type Scene } from '../scene.ts';
import { askHeader } from './header.ts';

/** The line that comes before everything else. */
export function beforeYouBeginLines(
  ask: AskOf<'before-you-begin'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  return spaced(askHeader(arrivalWords.beforeYouBegin, scene, look), joined(markdown(ask.markdown, look)));
}

/** The note on what the day holds, and that there is a choice. */
export function choosePathLines(
  ask: AskOf<'choose-path'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  const note = ask.note === null ? [] : joined(markdown(ask.note, look));
  const ways = ask.ways.length < 2 ? [] : textLines(arrivalWords.twoWays, look);
  const anyTime = ask.ways.length < 2 || ask.now !== null ? [] : textLines(arrivalWords.anyTime, look);
  const ahead = ask.now === null ? [] : textLines(arrivalWords.wayAhead, look);
  const title = ask.now === null ? arrivalWords.contentNote : arrivalWords.changeWay;
  return spaced(askHeader(title, scene, look), note, [...ways, ...anyTime, ...ahead]);
}

/** What can be chosen, each with the time it takes: the day as written first, then each other way. */
export function wayLabels({ ways, form, now }: AskOf<'choose-path'>): readonly string[] {
  return ways.map((way, at) => {
    const label = at === 0 ? asWritten(way, form) : otherWay(way, form);
    return at === now ? arrivalWords.nowWalked(label) : label;
  });
}

function asWritten({ time }: OfferedWay, form: AskOf<'choose-path'>['form']): string {
  return arrivalWords.way(form === 'five' ? arrivalWords.inFive : arrivalWords.asWritten, aboutTime(time));
}

/** Other ways have one length: in five minutes the screen says what theirs takes. */
function otherWay({ label, time }: OfferedWay, form: AskOf<'choose-path'>['form']): string {
  const about = aboutTime(time);
  const name = label === '' ? arrivalWords.changeWay : plainInline(label);
  return form === 'five' && about !== '' ? arrivalWords.fullTime(name, about) : arrivalWords.way(name, about);
}
