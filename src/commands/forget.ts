import { JourneyError } from '../errors.ts';
import { countToForget, forget as forgetAnswers, type WhatToForget } from '../storage/forget.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { askText } from '../terminal/setup-prompts.ts';
import { forgetWords } from '../words/keep-safe.ts';
import { assertDay } from './answers.ts';
import { partnerNamed, requireHere } from './here.ts';
import { momentNow } from './moment.ts';
import { type RunToRead, runToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type ForgetOptions = {
  readonly as?: string;
  readonly day?: number;
  readonly question?: number;
  /** What both wrote together, in place of one's own words. */
  readonly note?: boolean;
  readonly journey?: string;
  readonly all?: boolean;
  readonly yes?: boolean;
};

/** `journey forget`: removes one's own answers, after a typed word or `--yes`, and says what went. */
export async function forget(world: World, options: ForgetOptions): Promise<number> {
  const here = await requireHere(world);
  if (options.as === undefined || !saysWhat(options)) {
    throw new JourneyError('usage', forgetWords.whatToForget, forgetWords.example);
  }
  const by = partnerNamed(here.couple, options.as);
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const run = options.all === true ? null : await runToRead(world, here, options.journey);
  const ofNote = options.note === true;
  const what = { ...placeToForget(run, options), ...(ofNote ? { note: true as const } : {}), by };
  const there = countToForget(journal, what);
  // What was written on a day that the course no longer has can be removed all the same.
  if (run !== null && there.answers + there.drafts + there.lists === 0) assertDay(options.day ?? null, run);
  if (!(await confirmed(world, here.couple.names[by], options, there))) {
    say(world, forgetWords.kept);
    return 0;
  }
  const { at, zone, date } = momentNow(storage, here.saved);
  const removed = await forgetAnswers(journal, { ...what, stamp: { at, zone, date } });
  const none = removed.answers + removed.drafts + removed.lists === 0;
  if (ofNote) say(world, none ? forgetWords.noNote : forgetWords.noteRemoved(options.day ?? null));
  else say(world, none ? forgetWords.nothing : forgetWords.removed(removed.answers, removed.drafts));
  if (removed.lists > 0) say(world, forgetWords.listsGone);
  for (const file of removed.swept) say(world, forgetWords.swept(file));
  if (removed.newer > 0) note(world, forgetWords.newer(removed.newer));
  if (removed.unnoted !== null) {
    note(world, forgetWords.unnoted);
    throw removed.unnoted;
  }
  return 0;
}

function placeToForget(run: RunToRead | null, { day, question }: ForgetOptions): Omit<WhatToForget, 'by'> {
  if (run === null) return { run: 'all', day: 'all' };
  return { run: run.here.run, day: day ?? 'all', ...(question === undefined ? {} : { question }) };
}

/** Either all, or a day, and then perhaps one question of it. */
function saysWhat({ all, day, question, journey }: ForgetOptions): boolean {
  if (all === true) return day === undefined && question === undefined && journey === undefined;
  return day !== undefined;
}

/** Asks only about what is there. */
async function confirmed(
  world: World,
  name: string,
  options: ForgetOptions,
  { answers, drafts, lists }: ReturnType<typeof countToForget>,
): Promise<boolean> {
  if (options.yes === true) return true;
  if (!world.terminal.canPrompt)
    throw new JourneyError('usage', forgetWords.needYes, forgetWords.sameWithYes(name, options));
  if (answers + drafts + lists === 0) return true;
  if (options.note === true) note(world, forgetWords.confirmNote(options.day ?? null));
  else note(world, forgetWords.confirm(name, what(options), answers, drafts));
  if (lists > 0) note(world, forgetWords.listsGo);
  const typed = await askText(world.terminal, { message: forgetWords.toGoOn });
  return typed.trim().toLowerCase() === forgetWords.word;
}

function what({ day, question }: ForgetOptions): string {
  if (day === undefined) return forgetWords.all;
  return question === undefined ? forgetWords.day(day) : forgetWords.question(day, question);
}
