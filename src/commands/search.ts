import type { Voice } from '../journal/answers.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { type AnswersOf, answersJson, answersView, foundDay } from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import { readingWords } from '../words/commands.ts';
import type { Here } from './here.ts';
import { type Reader, readDays } from './reading.ts';
import { note, present } from './say.ts';
import type { World } from './world.ts';

/** How often a long search says how far it is, in ms. */
const everyNow = 2000;

export type Search = {
  readonly words: string;
  readonly reader: Reader;
  readonly of: AnswersOf;
  readonly json: boolean;
};

/**
 * `journey answers --search`: opens the days one after another, newest first, and shows what it finds
 * at once, so that ten years of answers need neither patience nor memory. No index is kept: what is
 * sealed stays sealed, and nothing that is not sealed may hold its words.
 */
export async function searchAnswers(
  world: World,
  here: Here,
  journey: JourneySummary,
  search: Search,
): Promise<void> {
  const { reader, of, json } = search;
  const wanted = matching(search.words);
  const look = world.terminal.look('out');
  const onScreen = look.height !== null;
  const kept: Voice[] = [];
  let found = 0;
  const progress = progressOn(world);
  for await (const day of readDays(world, here, journey, reader, 'newest-first')) {
    const hits = day.voices.filter(wanted);
    if (json) kept.push(...hits);
    else if (hits.length > 0) {
      const lines = foundDay(hits, of, look, found === 0);
      world.terminal.out((onScreen && found === 0 ? ['', ...lines] : lines).join('\n'));
    }
    found += hits.length;
    progress(day.at, day.of, found);
  }
  if (json) world.terminal.out(jsonText(answersJson(kept.sort(byDay), of)));
  else if (found === 0) present(world, answersView([], of, look));
  else if (onScreen) world.terminal.out('');
}

function byDay(one: Voice, two: Voice): number {
  return one.day - two.day;
}

/** A line on a terminal now and then; in a pipe or a log nobody waits. */
function progressOn(world: World): (at: number, of: number, found: number) => void {
  if (!world.terminal.canPrompt) return () => {};
  const now = () => world.storage().now().getTime();
  let last = now();
  return (at, of, found) => {
    if (at === of || now() - last < everyNow) return;
    last = now();
    note(world, readingWords.searching(at, of, found));
  };
}

/** Voices in whose question or answers all the words occur, ignoring case and accents. */
function matching(words: string): (voice: Voice) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (voice) => {
    const text = plain([voice.question, ...voice.answers.map((answer) => answer.text ?? '')].join('\n'));
    return wanted.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
