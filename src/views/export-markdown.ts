import type { CurrentAnswer, Voice } from '../journal/answers.ts';
import { listWords } from '../words/lists.ts';
import { answersWords, exportWords, noteWords, sceneWords } from '../words/views.ts';
import { askedText } from './asks/stem.ts';
import { clean, cleanLine } from './clean.ts';
import { dateWords, type Keepsake, type KeptDay, noteOn, noteSaid } from './keepsake.ts';

/** Keepsakes, one after another, as Markdown that any reader opens: days, questions, voices as block quotes. */
export function exportMarkdown(keepsakes: readonly Keepsake[], locale: string): string {
  return keepsakes.map((keepsake) => journeyMarkdown(keepsake, locale)).join('\n');
}

function journeyMarkdown(keepsake: Keepsake, locale: string): string {
  const { names } = keepsake.couple;
  const head = [
    `# ${inline(keepsake.title)}`,
    inline(sceneWords.both(names.a, names.b)),
    exportWords.madeOn(dateWords(keepsake.madeOn, locale)),
  ];
  const days = keepsake.days.flatMap((day) => dayParts(day, keepsake, locale));
  return `${[...head, ...(days.length === 0 ? [exportWords.empty] : days)].join('\n\n')}\n`;
}

function dayParts(day: KeptDay, keepsake: Keepsake, locale: string): string[] {
  const title =
    day.title === null ? sceneWords.day(day.day) : sceneWords.dayTitle(day.day, inline(day.title));
  const done = day.doneOn === null ? [] : [exportWords.doneOn(dateWords(day.doneOn, locale))];
  const lists = day.lists.flatMap(({ lines, date }) => [
    `### ${inline(listWords.openedOf(dateWords(date, locale)))}`,
    lines.map((line) => `- ${inline(line)}`).join('\n'),
  ]);
  const voices = day.voices.flatMap((voice) => voiceParts(voice, keepsake));
  return [`## ${title}`, ...done, ...voices, ...lists, ...noteParts(day, keepsake, locale)];
}

function noteParts({ notes }: KeptDay, { couple }: Keepsake, locale: string): string[] {
  if (notes.length === 0) return [];
  const parts = notes.map(
    (note) => `${inline(noteSaid(note, couple, locale))}\n\n${quoted(clean(note.text).trimEnd())}`,
  );
  return [`### ${noteWords.exported}`, ...parts];
}

function voiceParts(voice: Voice, keepsake: Keepsake): string[] {
  return [
    `### ${inline(askedText(voice, '…'))}`,
    ...voice.answers.map((answer) => answerPart(answer, keepsake)),
  ];
}

function answerPart(answer: CurrentAnswer, { couple }: Keepsake): string {
  const name = `**${inline(couple.names[answer.by])}**`;
  if (answer.text === null) return `${name} (${answersWords.passed})`;
  const note = noteOn(answer, couple);
  const whose = note === null ? name : `${name} (${inline(note)})`;
  return `${whose}\n\n${quoted(clean(answer.text).trimEnd())}`;
}

/**
 * Words as a block quote that reads back as they were typed: `\` breaks a line only within a paragraph,
 * for before an empty line it would stand there as a letter (CommonMark 0.31.2, 6.7).
 */
function quoted(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => {
      if (line.trim() === '') return '>';
      const next = lines[at + 1] ?? '';
      return `> ${escaped(line.trim())}${next.trim() === '' ? '' : '\\'}`;
    })
    .join('\n');
}

function inline(text: string): string {
  return escaped(cleanLine(text));
}

/** Characters that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replace(/^(\s*)([#+=-]|\d+[.)])/, (_, space, mark) => {
    return `${space}${mark.replace(/([#+=.)-])$/, '\\$1')}`;
  });
}
