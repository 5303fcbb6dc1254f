import { JourneyError } from '../errors.ts';
import type { About } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { reflectWords } from '../words/commands.ts';
import type { Here } from './here.ts';
import { journalKeeper } from './journal-keeper.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

export type ReflectOptions = {
  readonly as?: string;
  readonly day?: number;
  readonly question?: number;
  /** A sentence of the activity, in place of a question. */
  readonly sentence?: number;
  readonly answer?: string;
  readonly pass?: boolean;
  readonly ours?: boolean;
  readonly mine?: boolean;
  /** The number of an earlier version to bring back. */
  readonly earlier?: number;
};

/** Longest answer taken, in characters: about a thousand pages, well under what memory holds. */
const longestAnswer = 2_000_000;

/** Keeps one answer or pass given by flags, and acknowledges it once it is safely on disk. */
export async function keepReflection(
  world: World,
  here: Here,
  day: Day,
  by: PartnerId,
  options: ReflectOptions,
): Promise<number> {
  const index = options.question ?? 0;
  const question = questionOf(day, index);
  const about: About = { part: 'question', index };
  const keeper = journalKeeper(world, here);
  await keeper.pin(day);
  if (options.pass === true) {
    await keeper.keep(day.number, { kind: 'pass', by, about, question });
  } else {
    const text = await givenText(world, options.answer ?? '', reflectWords);
    const share = options.ours === true ? 'ours' : 'mine';
    await keeper.keep(day.number, { kind: 'answer', by, about, question, text, share });
  }
  say(world, reflectWords.saved(here.couple.names[by], day.number, index));
  await keeper.finish(day.number, day.questions.length);
  return 0;
}

/** A day's question by its number; usage (64) where the day asks no such question. */
export function questionOf(day: Day, index: number): string {
  const question = day.questions[index - 1];
  if (question !== undefined) return question;
  throw new JourneyError('usage', reflectWords.noSuchQuestion(day.number, index, day.questions.length), null);
}

/** The words of a flag; `-` reads them from standard input. Throws usage (64) where there are none, data (65) where too many. */
type Refusals = { readonly empty: string; readonly instead: string; readonly tooLong: string };

/**
 * What was given by a flag, `-` being what is piped in.
 * Throws JourneyError (usage) where that is nothing, (data) where it is too long.
 */
export async function givenText(world: World, given: string, words: Refusals): Promise<string> {
  const text = given === '-' ? (await world.readInput()).replace(/\r?\n$/, '') : given;
  if (text.trim() === '') throw new JourneyError('usage', words.empty, words.instead);
  if (text.length > longestAnswer) throw new JourneyError('data', words.tooLong, null);
  return text;
}
