import type { ActivityItem } from '../model/journey.ts';
import { markerOf } from './list.ts';
import { sealedIn } from './sealed-list.ts';
import { firstTime, type NamedTime } from './times.ts';
import { asksToWriteTogether } from './together-writing.ts';

type Step = Extract<ActivityItem, { kind: 'step' }>;

/** The first line of a step, its label taken off; `heading` for `#### Step 1: …`. */
export type StepHead = Rest & { readonly heading: boolean };

const label =
  /^(#{1,6}[ \t]+)?([*_]{0,3})(?:step|part|round|schritt|étape|paso)[ \t]+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b([*_]{0,3})[ \t]*(.*)$/is;
const timeInBrackets = /^[\s*_]{0,4}\(([^()]{1,60})\)/;
const timeAtEnd = /\(([^()]{1,60})\)[\s:.]{0,4}$/;

/** "Step 1 (5 minutes): …" in any of its dresses; null when the line begins no step. */
export function stepHead(line: string): StepHead | null {
  if (!mayBegin(line) || !/step|part|round|schritt|étape|paso/i.test(line.slice(0, 40))) return null;
  const words = markerOf(line)?.text ?? line.trim();
  const match = label.exec(words);
  if (match === null) return null;
  const marks = match[2] ?? '';
  const closed = (match[3] ?? '') !== '';
  const rest = afterLabel(match[4] ?? '');
  const heading = match[1] !== undefined;
  if (heading) return { ...untitled({ ...rest, words: `${rest.words}**` }, '**'), heading };
  return { ...(marks === '' || closed ? rest : untitled(rest, marks)), heading };
}

/** Whether the first letter is one a label begins with, or the `x` of a ticked box: a quick look at every line. */
function mayBegin(line: string): boolean {
  for (let at = 0; at < line.length && at < 40; at += 1) {
    const code = line.charCodeAt(at) | 0x20;
    if (code >= 0x61 && code <= 0x7a) return code === 0x73 || code === 0x70 || code === 0x72 || code === 0x78;
    if (code === 0xe9) return true;
  }
  return false;
}

/** A numbered item as a step: "**Sit together** (5 minutes): phones away". */
export function numberedHead(text: string): StepHead {
  const marks = /^(\*\*|__)/.exec(text)?.[1];
  return {
    ...(marks === undefined ? afterLabel(text) : untitled({ words: text.slice(2), time: null }, marks)),
    heading: false,
  };
}

/** `writes`: whether its author says that it asks to write something down together, or that it does not. */
type Rest = { readonly words: string; readonly time: NamedTime | null; readonly writes?: boolean };

/** Takes "(5 minutes)", "(5 minutes, note)" or "(note)" and the colon off the beginning. */
function afterLabel(text: string): Rest {
  const bracket = timeInBrackets.exec(text);
  const said = bracket?.[1] ?? '';
  const time = bracket === null ? null : firstTime(said);
  const marked = writesIn(said);
  const words = bracket === null || (time === null && !marked) ? text : text.slice(bracket[0].length);
  return { words: words.replace(/^[\s:.)–—-]{1,6}(?=\S|$)/, '').trim(), time, ...marked };
}

/** What the brackets say of writing, between commas; null where they say nothing of it. */
function writesIn(said: string): { readonly writes: boolean } | null {
  for (const one of said.split(/[,;·]/)) {
    if (/^\s*(?:shared )?note\s*$/i.test(one)) return { writes: true };
    if (/^\s*no note\s*$/i.test(one)) return { writes: false };
  }
  return null;
}

/** Words whose beginning is a bold title: the time is taken out of it, the title stays bold. */
function untitled({ words, time, ...before }: Rest, marks: string): Rest {
  const end = words.indexOf(marks);
  if (end < 0) return { words, time, ...before };
  const raw = words.slice(0, end).trim();
  const bracket = timeAtEnd.exec(raw);
  const inTitle = bracket === null ? null : firstTime(bracket[1] ?? '');
  const marked = writesIn(bracket?.[1] ?? '');
  const isLabel = inTitle !== null || marked !== null;
  const name = (!isLabel || bracket === null ? raw : raw.slice(0, bracket.index))
    .replace(/[\s:]+$/, '')
    .trim();
  const title = name !== '' && raw.endsWith(':') ? `${name}:` : name;
  const body = afterLabel(words.slice(end + marks.length));
  const bold = title === '' ? '' : `${marks}${title}${marks}`;
  const { writes } = { ...body, ...marked, ...before };
  return {
    words: [bold, body.words].filter((one) => one !== '').join(' '),
    time: time ?? inTitle ?? body.time,
    ...(writes === undefined ? {} : { writes }),
  };
}

/** The finished step: its time from the label, else the first one its words name. */
export function stepOf(head: StepHead, lines: readonly string[]): Step {
  const text = [head.words, ...lines].join('\n').trim();
  const time = head.time ?? firstTime(text);
  const each = time?.each ?? false;
  const sealed = sealedIn(text);
  const writes = head.writes ?? (!each && sealed === null && asksToWriteTogether(text));
  const minutes = time?.minutes[1] ?? null;
  const more = { ...(sealed === null ? {} : { sealed }), ...(writes ? { writes } : {}) };
  return { kind: 'step', text, minutes, each, ...more };
}
