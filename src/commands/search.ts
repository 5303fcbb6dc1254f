import type { Voice } from '../journal/answers.ts';
import { searchIndex } from '../storage/search/search-index.ts';
import { type AnswersOf, answersJson, foundDay, questionsJson } from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import { readingWords } from '../words/commands.ts';
import type { Reader } from './read-day.ts';
import { readDays } from './reading.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** How often a long search says how far it is, in ms. */
const everyNow = 2000;

export type Search = {
  readonly words: string;
  /** That day alone; every day when it is null. */
  readonly day: number | null;
  /** How what is found in a run is shown. */
  readonly of: (run: RunToRead) => AnswersOf;
  readonly json: boolean;
};

/**
 * `journey answers --search`: opens the days one after another, newest first, and shows what it finds
 * at once, so that ten years of answers need neither patience nor memory. What it opened is kept for
 * the next search, sealed as the answers are (`storage/search`). `runs` are read from the last on.
 */
export async function searchAnswers(
  reader: Reader,
  runs: readonly RunToRead[],
  search: Search,
): Promise<void> {
  const { world } = reader;
  const look = world.terminal.look('out');
  const onScreen = look.height !== null;
  const progress = progressOn(world);
  const wanted = matching(search.words);
  const kept: ReturnType<typeof questionsJson>[] = [];
  let found = 0;
  for (const run of [...runs].reverse()) {
    const of = search.of(run);
    const hitsOfRun: Voice[] = [];
    let first = true;
    const index = searchIndex(reader.journal.keyring, run.here.run);
    for await (const day of readDays(reader, run, { day: search.day, order: 'newest-first', index })) {
      const hits = day.voices.filter(wanted);
      found += hits.length;
      if (search.json) hitsOfRun.push(...hits);
      else if (hits.length > 0) {
        const lines = foundDay(hits, of, look, first);
        world.terminal.out((onScreen && first ? ['', ...lines] : lines).join('\n'));
        first = false;
      }
      progress(day.at, day.of, found);
      if (!world.terminal.isRead()) return;
    }
    kept.unshift(questionsJson(hitsOfRun.sort(byDay), of));
  }
  const last = runs.at(-1);
  if (last === undefined) return;
  if (search.json)
    world.terminal.out(jsonText({ ...answersJson([], search.of(last)), questions: kept.flat() }));
  else if (found === 0) say(world, readingWords.nothingFound(search.words));
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
  // Nothing to take off, as in most English text.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
