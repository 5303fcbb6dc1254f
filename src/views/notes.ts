import type { NoteVersion } from '../journal/notes.ts';
import type { Couple } from '../model/couple.ts';
import type { NoteWords } from '../sitting/ask-parts.ts';
import { noteWords, sceneWords } from '../words/views.ts';
import { clean, cleanLine } from './clean.ts';
import { plainInline } from './inline-plain.ts';
import { noteSaid } from './keepsake.ts';
import { insetLines, spaced, textLines } from './lines.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import type { Scene } from './scene.ts';

/** What the two of you wrote together: the newest version, or both of two that crossed. */
export function noteLines(
  versions: readonly NoteWords[],
  scene: Pick<Scene, 'couple'>,
  look: Look,
): readonly string[] {
  const crossed = versions.length > 1;
  const { soft } = paintFor(look);
  return spaced(
    textLines(soft(crossed ? noteWords.crossed : noteWords.theNote), look),
    ...versions.map((one) => [
      ...(crossed ? textLines(soft(clean(noteSaid(one, scene.couple, look.locale))), look) : []),
      ...insetLines(clean(one.text).trimEnd(), look),
    ]),
  );
}

/** The notes of a run, and where they were written. */
export type NotesOf = {
  readonly couple: Couple;
  readonly run: string;
  /** The journey's title where several stand below each other. */
  readonly journey: string | null;
  readonly dayTitle: (day: number) => string | null;
};

/** A run's notes, day by day, each with who wrote it and when; of each every version, where those are given. */
export function notesView(notes: readonly NoteVersion[], of: NotesOf, look: Look): readonly string[] {
  const paint = paintFor(look);
  const title = of.journey === null ? noteWords.title : noteWords.titleIn(cleanLine(plainInline(of.journey)));
  const days = [...new Set(notes.map(({ day }) => day))];
  return spaced(textLines(paint.accent(title), look), ...days.map((day) => dayNotes(day, notes, of, look)));
}

function dayNotes(day: number, notes: readonly NoteVersion[], of: NotesOf, look: Look): readonly string[] {
  const paint = paintFor(look);
  const title = of.dayTitle(day);
  const name = title === null ? sceneWords.day(day) : sceneWords.dayTitle(day, plainInline(title));
  const own = notes.filter((one) => one.day === day);
  const crossed = own.filter(({ newest }) => newest).length > 1;
  return spaced(
    textLines(paint.strong(paint.accent(name)), look),
    crossed ? textLines(paint.soft(noteWords.crossed), look) : [],
    ...own.map((one) => [
      ...textLines(paint.soft(clean(noteSaid(one, of.couple, look.locale))), look),
      ...insetLines(clean(one.text).trimEnd(), look),
    ]),
  );
}

export function notesJson(notes: readonly NoteVersion[], of: NotesOf) {
  const nameOf = ({ by }: NoteVersion) => (by === 'ab' ? null : of.couple.names[by]);
  return notes.map((note) => {
    const { day, by, text, newest, at, zone, date } = note;
    const name = nameOf(note);
    return { run: of.run, day, dayTitle: of.dayTitle(day), by, name, text, newest, at, zone, date };
  });
}
