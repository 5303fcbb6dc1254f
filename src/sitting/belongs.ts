import type { Ask } from './asks.ts';
import type { Reply } from './replies.ts';

/** Moving on without a word: what was only shown, said aloud or done together may also be passed. */
const onwards: readonly Reply['kind'][] = ['go-on', 'pass', 'back'];

const replies: Readonly<Record<Ask['kind'], readonly Reply['kind'][]>> = {
  arrival: ['go-on', 'five', 'menu'],
  resume: ['go-on', 'again', 'menu', 'read-again'],
  menu: ['back', 'over', 'five', 'day'],
  'before-you-begin': onwards,
  'choose-path': ['back', 'path'],
  read: [...onwards, 'stopped-at', 'other-way'],
  'from-before': [...onwards, 'other-way', 'earlier'],
  'earlier-words': [...onwards, 'each-alone'],
  stem: [...onwards, 'write', 'other-way', 'earlier'],
  'write-stem': ['wrote', 'later', 'pass', 'back', 'go-on'],
  'written-stem': [...onwards, 'other-way'],
  step: [...onwards, 'write', 'other-way', 'earlier'],
  'write-note': ['wrote', 'later', 'pass', 'back', 'go-on'],
  list: [...onwards, 'other-way'],
  mark: ['marked', 'pass', 'later', 'back'],
  overlap: ['overlapped'],
  overlapped: onwards,
  'hand-over': onwards,
  question: ['wrote', 'pass', 'later', 'back'],
  share: ['share', 'back'],
  'call-back': ['go-on', 'back'],
  'open-when': ['go-on', 'later', 'back'],
  open: ['opened'],
  opened: [...onwards, 'earlier'],
  farewell: onwards,
};

/** Whether a reply answers this ask; any other leaves the sitting as it is, and so does `stop`. */
export function belongs(ask: Ask, reply: Reply): boolean {
  // Going on is no choice: only where there is none does it lead past the note.
  if (reply.kind === 'each-alone' && ask.kind === 'earlier-words') return ask.offersAlone;
  if (ask.kind === 'choose-path' && ask.ways.length < 2 && onwards.includes(reply.kind)) return true;
  return replies[ask.kind].includes(reply.kind);
}
