import type { Voice } from '../journal/answers.ts';
import { marked } from '../terminal/pages.ts';
import {
  type AnswersOf,
  answersJson,
  type Found,
  foundDay,
  listsJson,
  questionsJson,
} from '../views/answers.ts';
import { jsonText } from '../views/json-text.ts';
import type { Lines } from '../views/lines.ts';
import { notesJson } from '../views/notes.ts';
import { paintFor } from '../views/paint.ts';
import { readingWords } from '../words/commands.ts';
import type { Reader } from './read-day.ts';
import { readDays } from './reading.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** How often a long search reports its progress, in ms. */
const progressEveryMs = 2000;

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
 * at once, so that ten years of answers need neither patience nor memory. `runs` are read from the
 * last on.
 */
export async function searchAnswers(
  reader: Reader,
  runs: readonly RunToRead[],
  search: Search,
): Promise<void> {
  const { world } = reader;
  const progress = progressOn(world);
  const kept: ReturnType<typeof questionsJson>[] = [];
  const keptLists: ReturnType<typeof listsJson>[number][] = [];
  const keptNotes: ReturnType<typeof notesJson>[number][] = [];
  let found = 0;
  for (const run of [...runs].reverse()) {
    const of = search.of(run);
    const hitsOfRun: Voice[] = [];
    const tell = search.json
      ? ({ voices, lists, notes }: Found) => {
          hitsOfRun.push(...voices);
          keptLists.push(...listsJson(lists, of));
          keptNotes.push(...notesJson(notes, of));
        }
      : showing(world, of, search.words);
    for await (const { hits, at, of: days } of hitsByDay(reader, run, search)) {
      const here = hits.voices.length + hits.lists.length + hits.notes.length;
      found += here;
      if (here > 0) tell(hits);
      progress(at, days, found);
      if (!(await world.terminal.isRead())) return;
    }
    kept.unshift(questionsJson(hitsOfRun.sort(byDay), of));
  }
  const last = runs.at(-1);
  if (last === undefined) return;
  if (search.json)
    world.terminal.out(
      jsonText({
        ...answersJson([], search.of(last)),
        ...{ questions: kept.flat(), lists: keptLists, notes: keptNotes },
      }),
    );
  else if (found === 0) say(world, readingWords.nothingFound(search.words));
  else if (world.terminal.look('out').height !== null) world.terminal.out('');
}

/** Shows a run's hits, a day's at a time, under its heading, with the words that were sought marked. */
function showing(world: World, of: AnswersOf, words: string): (hits: Found) => void {
  const look = world.terminal.look('out');
  let first = true;
  return (hits) => {
    const lines = markedBelow(foundDay(hits, of, look, first), words, paintFor(look).found);
    world.terminal.out((look.height !== null && first ? ['', ...lines] : lines).join('\n'));
    first = false;
  };
}

/** Every line but the heading's, which is not part of what was searched. */
function markedBelow(lines: Lines, words: string, paint: (text: string) => string): Lines {
  const begins = lines.indexOf('');
  const mark = (line: string) => wordsIn(words).reduce((text, word) => marked(text, word, paint), line);
  return lines.map((line, at) => (at < begins ? line : mark(line)));
}

/** Day by day what is found of a run, the newest first. */
async function* hitsByDay(reader: Reader, run: RunToRead, { words, day }: Search) {
  const isFound = matching(words);
  for await (const { voices, lists, notes, at, of } of readDays(reader, run, {
    day,
    order: 'newest-first',
    openableOnly: true,
  }))
    yield {
      hits: {
        voices: voices.filter((voice) => isFound(wordsOf(voice))),
        lists: lists.filter(({ lines }) => isFound(lines.join('\n'))),
        notes: notes.filter((one) => isFound(one.text)),
      },
      at,
      of,
    };
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
    if (at === of || now() - last < progressEveryMs) return;
    last = now();
    note(world, readingWords.searching(at, of, found));
  };
}

/** Voices in whose question or answers all the words occur, ignoring case and accents. */
function matching(words: string): (said: string) => boolean {
  const wanted = wordsIn(plain(words));
  return (said) => {
    const text = plain(said);
    return wanted.every((word) => text.includes(word));
  };
}

function wordsOf({ question, answers }: Voice): string {
  return [question, ...answers.map((answer) => answer.text ?? '')].join('\n');
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  // Nothing to take off, as in most English text.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
}
