import type { About } from '../journal/events.ts';
import { type PartnerId, partnerOf } from '../model/couple.ts';
import { type Form, isWalked, questionsAsked } from '../model/forms.ts';
import type { Day, DayPlace, Markdown, OwnSection, SealedList } from '../model/journey.ts';
import { noticeWords } from '../words/notice.ts';
import { activitySteps, named, waitingLists } from './activity-script.ts';
import type { Count, ReadSection, SittingPart } from './ask-parts.ts';

/**
 * The script of a day: every step of a sitting in order, each with a name that stays the same from
 * start to start, so that a place can be kept and found again.
 */
export type ScriptStep = { readonly id: string; readonly part: SittingPart } & (
  | { readonly kind: 'arrival' | 'choose-path' | 'open' | 'farewell' }
  | { readonly kind: 'before-you-begin'; readonly markdown: Markdown }
  | { readonly kind: 'read'; readonly section: ReadSection; readonly markdown: Markdown }
  | {
      readonly kind: 'from-before';
      readonly heading: string;
      readonly markdown: Markdown;
      readonly days: readonly number[];
    }
  | {
      readonly kind: 'stem';
      readonly about: About;
      readonly text: string;
      readonly count: Count;
      readonly speaker: PartnerId;
      readonly first: boolean;
    }
  | {
      readonly kind: 'step';
      readonly text: Markdown;
      readonly count: Count;
      readonly minutes: number | null;
      readonly speaker: PartnerId | null;
      readonly first: boolean;
      readonly leads: boolean;
      readonly writes: boolean;
    }
  | { readonly kind: 'hand-over' | 'share'; readonly partner: PartnerId; readonly first: boolean }
  | (MarkedList & { readonly kind: 'list' | 'overlap' })
  | (MarkedList & { readonly kind: 'mark'; readonly partner: PartnerId })
  | {
      readonly kind: 'question';
      readonly about: About;
      readonly text: string;
      readonly count: Count;
      readonly partner: PartnerId;
      readonly heading?: string;
    }
);

/** A list to mark; `again` where it is offered once more at the end, because it waits. */
export type MarkedList = SealedList & {
  readonly list: number;
  readonly count: Count;
  readonly again: boolean;
};

export type ScriptSetup = {
  readonly day: Day;
  readonly begins: PartnerId;
  readonly form: Form;
  /** Index into the day's other ways, or null for the day as written. */
  readonly path: number | null;
  /** Only this partner's reflection, as in `journey reflect`; null for the whole day. */
  readonly only: PartnerId | null;
};

/** Every step of the sitting, first to last. */
export function scriptFor(setup: ScriptSetup): readonly ScriptStep[] {
  const { day, begins, form, only } = setup;
  const ending: ScriptStep[] = [
    { id: 'open', part: 'opening', kind: 'open' },
    { id: 'farewell', part: 'farewell', kind: 'farewell' },
  ];
  if (only !== null) return [...reflectionOf(only, day, form, true), ...ending];
  return [
    { id: 'arrival', part: 'arrival', kind: 'arrival' },
    ...beginning(day),
    ...(form === 'full' ? reading(day) : extrasAhead(day)),
    ...activitySteps(setup),
    ...extras(day, 'activity', form),
    ...extras(day, 'reflection', form),
    ...groupWords(day, form),
    ...reflection(day, form, begins),
    ...read('after-questions', { kind: 'after-questions' }, day.afterQuestions),
    ...waitingLists(day, begins),
    ...ending,
  ];
}

/** Days that open with the program's own notice where the journey has none: the first, and weeks 3 and 4. */
const noticeDays: ReadonlySet<number> = new Set([1, 15, 22]);

function beginning(day: Day): ScriptStep[] {
  const steps: ScriptStep[] = [];
  const notice = day.beforeYouBegin ?? (noticeDays.has(day.number) ? noticeWords.notNow : null);
  if (notice !== null) {
    steps.push({ id: 'before-you-begin', part: 'arrival', kind: 'before-you-begin', markdown: notice });
  }
  if (day.contentNote !== null || day.otherWays.length > 0) {
    steps.push({ id: 'path', part: 'arrival', kind: 'choose-path' });
  }
  return steps;
}

function reading(day: Day): ScriptStep[] {
  return [
    ...extras(day, 'start', 'full'),
    ...read('learning', named(day, 'learning'), day.learning),
    ...extras(day, 'learning', 'full'),
    ...read('why', named(day, 'why'), day.why),
    ...extras(day, 'why', 'full'),
  ];
}

/** What five minutes keep of the sections before the activity. */
function extrasAhead(day: Day): ScriptStep[] {
  return (['start', 'learning', 'why'] as const).flatMap((after) => extras(day, after, 'five'));
}

function read(id: string, section: ReadSection, markdown: Markdown | null): ScriptStep[] {
  if (markdown === null || markdown.trim() === '') return [];
  return [{ id: `read/${id}`, part: 'reading', kind: 'read', section, markdown }];
}

/** Sections of the author's own; the number of each stays the same in both forms. */
function extras(day: Day, after: DayPlace, form: Form): ScriptStep[] {
  return day.extras
    .filter((extra) => extra.after === after)
    .flatMap((extra, at) => (isWalked(extra, form) ? extraSteps(extra, `${after}/${at + 1}`) : []));
}

function extraSteps({ heading, markdown, before }: OwnSection, id: string): ScriptStep[] {
  if (before === undefined) return read(id, { kind: 'own', heading }, markdown);
  if (markdown.trim() === '') return [];
  const { days } = before;
  return [{ id: `from-before/${id}`, part: 'reading', kind: 'from-before', heading, markdown, days }];
}

/** What stands before a group of questions is read together, before each answers alone. */
function groupWords(day: Day, form: Form): ScriptStep[] {
  const asked = questionsAsked(day, form).length;
  return (day.groups ?? [])
    .filter((group) => group.before < asked)
    .flatMap((group, at) => read(`questions/${at + 1}`, named(day, 'questions'), group.markdown));
}

/** Each partner alone, one after the other, with a hand-over before each. */
function reflection(day: Day, form: Form, begins: PartnerId): ScriptStep[] {
  if (questionsAsked(day, form).length === 0) return [];
  return [begins, partnerOf(begins)].flatMap((partner, turn): ScriptStep[] => {
    const first = turn === 0;
    const handOver: ScriptStep = {
      id: `hand-over/${partner}`,
      part: 'reflection',
      kind: 'hand-over',
      partner,
      first,
    };
    return [handOver, ...reflectionOf(partner, day, form, first)];
  });
}

/** One partner's questions, then what to open. */
function reflectionOf(partner: PartnerId, day: Day, form: Form, first: boolean): ScriptStep[] {
  const questions = questionsAsked(day, form);
  const heading = day.headings?.questions;
  const asked = questions.map((text, at): ScriptStep => {
    const about: About = { part: 'question', index: at + 1 };
    const count: Count = { index: at + 1, total: questions.length };
    return {
      id: `question/${at + 1}/${partner}`,
      part: 'reflection',
      kind: 'question',
      about,
      text,
      count,
      partner,
      ...(heading !== undefined && { heading }),
    };
  });
  return [...asked, { id: `share/${partner}`, part: 'reflection', kind: 'share', partner, first }];
}
