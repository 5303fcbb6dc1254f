import { type PartnerId, partnerOf, partners } from '../model/couple.ts';
import { eveningTime } from '../model/evening-time.ts';
import { listsOf } from '../model/forms.ts';
import type { Count, HandOverReason, OfferedWay } from './ask-parts.ts';
import type { Ask } from './asks.ts';
import { bothTook, isListStep, isWaitingList, type ListStep, needsLook } from './lists.ts';
import { lookingAsk } from './looking-back.ts';
import type { ScriptStep } from './script.ts';
import { answeredBy, privateTo, type Sitting, waiting } from './sitting.ts';

/** What to ask now; null when the sitting is over. */
export function nextAsk(sitting: Sitting): Ask | null {
  const step = sitting.script[sitting.at];
  if (step === undefined) return null;
  if (sitting.menu) return menuAsk(sitting);
  if (sitting.resuming) return resumeAsk(sitting, step);
  if (sitting.choosing) return choosePathAsk(sitting, true);
  if (sitting.looking !== null) return lookingAsk(sitting, sitting.looking);
  return writtenAsk(sitting) ?? betweenAsk(sitting, step) ?? stepAsk(sitting, step);
}

function writtenAsk({ written, script }: Sitting): Ask | null {
  const stem = written === null ? undefined : script[written.at];
  if (written === null || stem?.kind !== 'stem') return null;
  return { kind: 'written-stem', text: stem.text, words: written.words, speaker: stem.speaker };
}

/**
 * What stands between a screen for both and one for a partner alone: the hand-over before private
 * words, whatever was there last, and the call back before anything that is for both.
 */
function betweenAsk(sitting: Sitting, step: ScriptStep): Ask | null {
  const { alone, setup } = sitting;
  const owner = privateTo(step);
  if (owner !== null)
    return alone === owner ? null : handOverAsk(sitting, owner, handOverReason(sitting, step));
  if (step.kind === 'hand-over') return null;
  if (setup.only !== undefined) {
    const asks = step.kind === 'open' && sitting.openWhen === null;
    return asks ? { kind: 'open-when', other: partnerOf(setup.only) } : null;
  }
  return alone === null ? null : { kind: 'call-back', away: partnerOf(alone), alone };
}

function handOverAsk({ saved, setup }: Sitting, to: PartnerId, why: HandOverReason): Ask {
  const from = partnerOf(to);
  return { kind: 'hand-over', to, from, why, saved: saved && why === 'next' && setup.keeps !== false };
}

function handOverReason(sitting: Sitting, step: ScriptStep): HandOverReason {
  if (step.kind !== 'mark') return 'return';
  return isLookOver(sitting, step) ? 'look-over' : 'mark';
}

/** Marks that lie there from another evening count once whoever made them has looked at them again. */
function isLookOver({ lists }: Sitting, { partner, list }: Extract<ListStep, { kind: 'mark' }>): boolean {
  return lists.marked[partner].has(list) && !lists.taken[partner].has(list);
}

function listAsk(sitting: Sitting, step: ListStep): Ask {
  const { list, words, lines, count } = step;
  const what = { list, words, lines, count };
  switch (step.kind) {
    case 'list':
      return { kind: 'list', ...what, waits: needsLook(sitting, list), before: null };
    case 'mark':
      return { kind: 'mark', ...what, partner: step.partner, lookOver: isLookOver(sitting, step) };
    case 'overlap':
      return overlapAsk(sitting, step);
  }
}

function overlapAsk(sitting: Sitting, { list, lines, count }: ListStep): Ask {
  const shown = sitting.lists.shown.get(list);
  if (shown === undefined && bothTook(sitting, list)) return { kind: 'overlap', list, lines };
  const waitsFor = shown === undefined ? marksMissing(sitting, list) : shown === null ? 'keys' : null;
  return { kind: 'overlapped', list, lines: shown ?? null, waitsFor, count };
}

/** Marks of both that nobody has looked over tonight, or marks that nobody made yet. */
function marksMissing({ lists: { marked } }: Sitting, list: number): 'looks' | 'marks' {
  return partners.every((one) => marked[one].has(list)) ? 'looks' : 'marks';
}

function stepAsk(sitting: Sitting, step: ScriptStep): Ask {
  switch (step.kind) {
    case 'arrival':
      return arrivalAsk(sitting);
    case 'before-you-begin':
      return { kind: 'before-you-begin', markdown: step.markdown };
    case 'choose-path':
      return choosePathAsk(sitting, false);
    case 'read':
      return { kind: 'read', section: step.section, markdown: step.markdown, from: sitting.block };
    case 'from-before':
      return { kind: 'from-before', heading: step.heading, markdown: step.markdown };
    case 'stem':
      return stemAsk(sitting, step);
    case 'step':
      return activityStepAsk(sitting, step);
    case 'hand-over':
      return handOverAsk(sitting, step.partner, step.first ? 'first' : 'next');
    case 'question': {
      const { id: _, part: __, ...ask } = step;
      return ask;
    }
    case 'share':
      return shareAsk(sitting, step.partner);
    case 'list':
    case 'mark':
    case 'overlap':
      return listAsk(sitting, step);
    case 'open':
      return openAsk(sitting);
    case 'farewell':
      return farewellAsk(sitting);
  }
}

function resumeAsk({ setup }: Sitting, step: ScriptStep): Ask {
  const partner = 'partner' in step ? step.partner : 'speaker' in step ? step.speaker : null;
  const item = step.kind === 'stem' || step.kind === 'step' ? step.kind : isListStep(step) ? 'list' : null;
  const count = 'count' in step ? step.count : null;
  const finished = setup.alreadyDone && step.kind === 'farewell';
  return { kind: 'resume', part: step.part, item, count, partner, finished };
}

function arrivalAsk({ setup, form }: Sitting): Ask {
  const { day, sameDate } = setup;
  const time = eveningTime(day, { form, path: null });
  const five = day.fiveMinutes === null ? null : eveningTime(day, { form: 'five', path: null });
  const noFiveMinutes = setup.wantsFive === true && five === null;
  return { kind: 'arrival', day: day.number, time, five, form, noFiveMinutes, sameDate };
}

function choosePathAsk({ setup: { day }, form, path }: Sitting, again: boolean): Ask {
  const paths = [null, ...day.otherWays.keys()];
  const ways = paths.map(
    (one): OfferedWay => ({
      label: one === null ? '' : (day.otherWays[one]?.label ?? ''),
      time: eveningTime(day, { form, path: one }),
    }),
  );
  const now = again ? paths.indexOf(path) : null;
  return { kind: 'choose-path', note: again ? null : day.contentNote, form, ways, now };
}

function menuAsk({ setup: { day }, form, at }: Sitting): Ask {
  const hasFiveMinutes = day.fiveMinutes !== null;
  return { kind: 'menu', day: day.number, form, hasFiveMinutes, underWay: at > 0 };
}

function stemAsk(sitting: Sitting, step: Extract<ScriptStep, { kind: 'stem' }>): Ask {
  const { text, count, speaker, first, about } = step;
  const listener = partnerOf(speaker);
  if (sitting.writing) return { kind: 'write-stem', text, about, count, speaker, listener };
  return { kind: 'stem', text, about, count, speaker, listener, first, written: null };
}

function activityStepAsk(sitting: Sitting, step: Extract<ScriptStep, { kind: 'step' }>): Ask {
  const { text, count, minutes, speaker, first, leads, writes } = step;
  if (writes && sitting.writing) return { kind: 'write-note', text, count };
  const turn = speaker === null ? null : { speaker, listener: partnerOf(speaker), first };
  const note = writes ? { note: { kind: 'none' } as const } : {};
  const list = listJustBefore(sitting, count);
  const opened = list === null ? {} : { opened: { list, lines: sitting.lists.shown.get(list) ?? [] } };
  return { kind: 'step', text, count, minutes, turn, leads, ...note, ...opened };
}

/** The list that the step comes straight after, in both of its turns where it has two. */
function listJustBefore({ script }: Sitting, count: Count): number | null {
  const first = script.findIndex((one) => one.kind === 'step' && one.count.index === count.index);
  const before = script[first - 1];
  return before?.kind === 'overlap' ? before.list : null;
}

/** The sitting knows which questions were answered; the loop fills in the words and what was said of them. */
function shareAsk(sitting: Sitting, partner: PartnerId): Ask {
  const answered = answeredBy(sitting, partner).map((one) => ({
    ...one,
    words: null,
    share: 'unknown' as const,
  }));
  const left = waiting(sitting);
  // On a day that is done, what both have answered opens, whatever else they left.
  const isThrough = left[partner] === 0 || sitting.setup.alreadyDone;
  return { kind: 'share', partner, answered, opensNow: isThrough && left[partnerOf(partner)] === 0 };
}

function openAsk(sitting: Sitting): Ask {
  const { opened, openedAt } = sitting;
  const question = opened?.[openedAt];
  if (opened === null || question === undefined) return { kind: 'open', day: sitting.setup.day.number };
  return { kind: 'opened', question, count: { index: openedAt + 1, total: opened.length } };
}

function farewellAsk(sitting: Sitting): Ask {
  const { setup, done, opened } = sitting;
  const nothingOpened = opened?.length === 0 && setup.day.questions.length > 0;
  const listWaits = listsOf(setup.day).some((_, at) => isWaitingList(sitting, at + 1));
  return {
    kind: 'farewell',
    day: setup.day.number,
    done,
    nothingOpened,
    listWaits,
    waiting: waiting(sitting),
  };
}
