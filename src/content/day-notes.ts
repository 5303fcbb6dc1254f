import type { Day } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import type { DayBlock } from './block.ts';
import type { Piece } from './day-pieces.ts';
import { type DaySection, dayHeadingOf, daySectionOf } from './names.ts';
import { type Note, warning } from './note.ts';

/** What is missing in a day, doubled, or read by its near name. */
export function missing(block: DayBlock, day: Day, pieces: readonly Piece[]): readonly Note[] {
  const has = (section: DaySection) => pieces.some((one) => one.section === section);
  const lacks = (section: DaySection) =>
    warning(block.start, contentWords.missingSection(block.number, dayHeadingOf(section)));
  const notes: Note[] = [];
  if (block.title === '') notes.push(warning(block.start, contentWords.dayTitle(block.number)));
  if (day.learning === null && day.extras.length === 0) notes.push(lacks('learning'));
  if (!has('activity')) notes.push(lacks('activity'));
  if (!has('questions')) notes.push(lacks('questions'));
  const first = (section: DaySection) => pieces.find((one) => one.section === section)?.at;
  const [activity, questions] = [first('activity'), first('questions')];
  if (activity !== undefined && day.activity.items.length === 0)
    notes.push({ ...warning(activity, contentWords.emptyActivity(block.number)), until: activity + 1 });
  if (questions !== undefined && day.questions.length === 0)
    notes.push({ ...warning(questions, contentWords.noQuestions(block.number)), until: questions + 1 });
  for (const { guessed, section, heading, at } of pieces) {
    if (guessed && section !== null && heading !== null && daySectionOf(heading) === null)
      notes.push(warning(at, contentWords.readAs(heading, `### ${dayHeadingOf(section)}`)));
  }
  return [...notes, ...repeated(pieces, block.number)];
}

function repeated(pieces: readonly Piece[], day: number): readonly Note[] {
  const seen = new Set<DaySection>();
  const notes: Note[] = [];
  for (const { section, heading, at, guessed } of pieces) {
    if (section === null || section === 'other-way' || section === 'from-before' || guessed) continue;
    if (seen.has(section)) notes.push(warning(at, contentWords.repeatedSection(day, heading ?? '')));
    seen.add(section);
  }
  return notes;
}

/** Sentences to complete whose quote is not closed, each where it stands. */
export function nearlyRead(source: string, pieces: readonly Piece[]): readonly Note[] {
  const activities = pieces.filter((one) => one.section === 'activity' || one.section === 'other-way');
  return activities.flatMap(({ at, markdown }) =>
    markdown.split('\n').flatMap((line) => {
      const words = /^\s{0,3}[-*+•]\s+["“„«]([^"“”„«»]{2,300}?)(?:\.{2,}|…)\s*$/.exec(line)?.[1];
      if (words === undefined) return [];
      const place = source.indexOf(line.trim(), at);
      return [warning(place < 0 ? at : place, contentWords.brokenQuote(words), line.trim())];
    }),
  );
}
