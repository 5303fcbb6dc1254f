import type { PartnerId } from '../../model/couple.ts';
import type { OpenedQuestion } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import type { EarlierDay } from '../../sitting/earlier.ts';
import { earlierWordsShown as words } from '../../words/views.ts';
import { clean } from '../clean.ts';
import { columns } from '../columns.ts';
import { plainInline } from '../inline-plain.ts';
import { dateWords } from '../keepsake.ts';
import { foreignLines, type Lines, spaced, textLines, titleLine } from '../lines.ts';
import { type Look, textWidth } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { voiceLines } from '../voices.ts';
import { fitTo, widthOf } from '../width.ts';
import { askHeader } from './header.ts';
import { askedText } from './stem.ts';

/** What was said on earlier days, as the evening shows it: in short on one screen, or whole in pages. */

type Ask = AskOf<'earlier-words'>;

/** "Then and now", "Looking back" or "From before". */
export function earlierTitle({ of }: Pick<Ask, 'of'>): string {
  return words[of.kind];
}

/** In short: a line for each answer, for a week a line for each day; then and now are shown whole. */
export function earlierLines(ask: Ask, scene: Scene, look: Look): Lines {
  const { of, days } = ask;
  const found = days.filter(({ said, notes }) => said.length + notes.length > 0);
  const shown =
    of.kind === 'again'
      ? againLines(ask, scene, look)
      : of.kind === 'week'
        ? weekLines(found, scene, look)
        : spaced(...found.map((day) => dayInShort(day, scene, look)));
  return spaced(
    headOf(ask, scene, look),
    shown.length === 0 ? textLines(ask.closed ? words.closed : words.nothing, look) : shown,
  );
}

function headOf(ask: Ask, scene: Scene, look: Look): Lines {
  if (ask.who === null) return askHeader(earlierTitle(ask), scene, look);
  const paint = paintFor(look);
  const alone = words.alone(nameOf(scene, ask.who));
  return titleLine(paint.accent(earlierTitle(ask)), paint.name(alone, ask.who), look);
}

/** The whole, as blocks for the pager. */
export function earlierBlocks(ask: Ask, scene: Scene, look: Look): readonly Lines[] {
  const days = ask.days.flatMap((day) => [
    dayHead(day, look),
    ...day.notes.map(({ text }) => noteLines(text, look)),
    ...day.said.map((one) => questionLines(one, scene, look)),
  ]);
  if (ask.tonight.length === 0) return days;
  const now = textLines(paintFor(look).accent(words.tonight), look);
  return [...days, now, ...ask.tonight.map((one) => questionLines(one, scene, look))];
}

/** "The Loop We Get Into", and at the other end when: "12 March 2026, day 9". */
function dayHead({ day, title, date }: EarlierDay, look: Look): Lines {
  const paint = paintFor(look);
  const when = words.when(dateWords(date, look.locale), day);
  return titleLine(paint.strong(paint.accent(plainInline(title))), paint.soft(when), look);
}

function noteLines(text: string, look: Look): Lines {
  return [...textLines(paintFor(look).soft(words.note), look), ...foreignLines(text, look)];
}

function questionLines(one: OpenedQuestion, scene: Scene, look: Look): Lines {
  const asked = askedText(one, symbolsFor(look).more);
  return spaced(textLines(paintFor(look).strong(asked), look), voiceLines(one.answers, scene, look));
}

function dayInShort(day: EarlierDay, scene: Scene, look: Look): Lines {
  const said = day.said.map((one) => [
    ...textLines(paintFor(look).soft(fitTo(askedText(one, symbolsFor(look).more), textWidth(look))), look),
    ...one.answers.flatMap(({ by, text }) => answerInShort(nameOf(scene, by), by, text, look)),
  ]);
  return spaced(dayHead(day, look), ...day.notes.map(({ text }) => noteLines(text, look)), ...said);
}

/** Who, and as much of the first line as fits beside it. */
function answerInShort(name: string, by: PartnerId, text: string, look: Look): Lines {
  const room = Math.max(12, textWidth(look) - widthOf(name) - 2);
  return textLines(`${paintFor(look).name(name, by)}  ${fitTo(firstLine(text), room)}`, look);
}

function firstLine(text: string): string {
  return clean(text).trim().split('\n')[0] ?? '';
}

/** A line a day: something one of the two said, the two of them by turns. */
function weekLines(days: readonly EarlierDay[], scene: Scene, look: Look): Lines {
  const rows = days.map((one, at): readonly [string, string] => {
    const answers = one.said.flatMap(({ answers: all }) => all);
    const by = at % 2 === 0 ? 'a' : 'b';
    const said = answers.find((answer) => answer.by === by) ?? answers[0];
    const note = one.notes[0]?.text ?? '';
    const line =
      said === undefined ? firstLine(note) : words.line(nameOf(scene, said.by), firstLine(said.text));
    return [String(one.day), fitTo(line, Math.max(20, textWidth(look) - 6))];
  });
  return rows.length === 0 ? [] : columns({ rows, paint: paintFor(look).strong, gap: 3 }, look);
}

/** Each sentence with what was said to it before, the earliest first, and tonight. */
function againLines({ of, days, tonight }: Ask, scene: Scene, look: Look): Lines {
  if (of.kind !== 'again') return [];
  const paint = paintFor(look);
  const dated = (label: string, one: OpenedQuestion | undefined): Lines =>
    one === undefined || one.answers.length === 0
      ? []
      : [...textLines(paint.soft(label), look), ...voiceLines(one.answers, scene, look)];
  const groups = of.asked.map(({ about, text, before }) => {
    const then = days.flatMap((day) => {
      const at = before.filter((one) => one.run === day.run && one.day === day.day);
      const said = day.said.find((one) => at.some((place) => isSame(place.about, one.about)));
      return [dated(words.when(dateWords(day.date, look.locale), day.day), said)];
    });
    if (then.every((lines) => lines.length === 0)) return [];
    const asked = textLines(paint.strong(askedText({ about, question: text }, symbolsFor(look).more)), look);
    const now = tonight.find((one) => isSame(one.about, about));
    return spaced(asked, ...then, dated(words.tonight, now));
  });
  return spaced(...groups);
}

function isSame(one: OpenedQuestion['about'], two: OpenedQuestion['about']): boolean {
  return one.part === two.part && one.index === two.index;
}
