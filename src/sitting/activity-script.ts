import type { About } from '../journal/events.ts';
import { type PartnerId, partnerOf } from '../model/couple.ts';
import { chosenActivity, listsBefore, listsOf, sentencesBefore } from '../model/forms.ts';
import type { Day, Markdown } from '../model/journey.ts';
import type { Count, ReadSection } from './ask-parts.ts';

import type { MarkedList, ScriptSetup, ScriptStep } from './script.ts';

/** The steps of a day's activity: sentences turn by turn, steps, and lists that each marks alone. */

/** Stems turn by turn, the leader changing with each; steps once, or once each. */
export function activitySteps(setup: ScriptSetup): ScriptStep[] {
  const { day, begins } = setup;
  const activity = chosenActivity(day, setup);
  const before = sentencesBefore(day, setup);
  const totals = {
    stem: activity.items.filter((item) => item.kind === 'stem').length,
    step: activity.items.filter((item) => item.kind === 'step').length,
  };
  let stems = 0;
  let steps = 0;
  let lists = listsBefore(day, setup);
  return activity.items.flatMap((item, at): ScriptStep[] => {
    if (item.kind === 'stem') {
      stems += 1;
      return stemTurns(item.text, { index: stems, total: totals.stem }, begins, before + stems);
    }
    if (item.kind === 'step') {
      steps += 1;
      const count = { index: steps, total: totals.step };
      if (item.sealed !== undefined) {
        lists += 1;
        return listSteps({ ...item.sealed, list: lists, count, again: false }, begins);
      }
      const leads = !item.each && activity.items[at + 1]?.kind === 'stem';
      return stepTurns({ ...item, leads }, count, begins);
    }
    const section = named(day, 'activity');
    return [{ id: `text/${at + 1}`, part: 'activity', kind: 'read', section, markdown: item.markdown }];
  });
}

function stemTurns(text: string, count: Count, begins: PartnerId, number: number): ScriptStep[] {
  const leads = count.index % 2 === 1 ? begins : partnerOf(begins);
  const about: About = { part: 'stem', index: number };
  return [leads, partnerOf(leads)].map((speaker, turn) => ({
    id: `stem/${count.index}/${speaker}`,
    part: 'activity',
    kind: 'stem',
    about,
    text,
    count,
    speaker,
    first: turn === 0,
  }));
}

function stepTurns(
  item: {
    readonly text: Markdown;
    readonly minutes: number | null;
    readonly each: boolean;
    readonly leads: boolean;
    readonly writes?: true;
  },
  count: Count,
  begins: PartnerId,
): ScriptStep[] {
  const { text, minutes, leads, writes = false } = item;
  const speakers: (PartnerId | null)[] = item.each ? [begins, partnerOf(begins)] : [null];
  return speakers.map((speaker, turn) => ({
    id: speaker === null ? `step/${count.index}` : `step/${count.index}/${speaker}`,
    part: 'activity',
    kind: 'step',
    text,
    count,
    minutes,
    speaker,
    first: turn === 0,
    leads,
    writes,
  }));
}

/** A list: what it is, each alone, and what both opened. */
function listSteps(list: MarkedList, begins: PartnerId): ScriptStep[] {
  const part = list.again ? 'opening' : 'activity';
  const id = (kind: string) => `${kind}${list.again ? '-again' : ''}/${list.list}`;
  const marks = [begins, partnerOf(begins)].map(
    (partner): ScriptStep => ({ id: `${id('mark')}/${partner}`, part, kind: 'mark', partner, ...list }),
  );
  return [
    { id: id('list'), part, kind: 'list', ...list },
    ...marks,
    { id: id('overlap'), part, kind: 'overlap', ...list },
  ];
}

/** Lists of which marks wait from another evening, whichever way the day went then, come once more at the end. */
export function waitingLists(day: Day, begins: PartnerId): ScriptStep[] {
  const lists = listsOf(day);
  return lists.flatMap(({ sealed }, at) => {
    const count = { index: at + 1, total: lists.length };
    return listSteps({ ...sealed, list: at + 1, count, again: true }, begins);
  });
}

/** A part of the day, under the name that the course gives it. */
export function named({ headings }: Day, kind: 'learning' | 'why' | 'activity' | 'questions'): ReadSection {
  const heading = headings?.[kind];
  return heading === undefined ? { kind } : { kind, heading };
}
