import type { Version, Versions } from '../journal/versions.ts';
import type { Couple, PartnerId } from '../model/couple.ts';
import { answersWords, historyWords, sceneWords } from '../words/views.ts';
import { askedText } from './asks/stem.ts';
import { plainInline } from './inline-plain.ts';
import { dateWords } from './keepsake.ts';
import { foreignLines, type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { nameOf } from './scene.ts';
import { symbolsFor } from './symbols.ts';

export type HistoryOf = {
  readonly couple: Couple;
  readonly by: PartnerId;
  readonly dayTitle: (day: number) => string | null;
};

/** Every version of one partner's own words, by day and question, the oldest first. */
export function historyView(all: readonly Versions[], of: HistoryOf, look: Look): Lines {
  const name = nameOf(of, of.by);
  if (all.length === 0) return textLines(answersWords.noneAs(name), look);
  const heading = titleLine(paintFor(look).accent(historyWords.title), historyWords.alone(name), look);
  const days = [...new Set(all.map(({ day }) => day))];
  return spaced(heading, ...days.map((day) => dayLines(day, all, of, look)));
}

function dayLines(day: number, all: readonly Versions[], of: HistoryOf, look: Look): Lines {
  const title = of.dayTitle(day);
  const name = title === null ? sceneWords.day(day) : sceneWords.dayTitle(day, plainInline(title));
  const paint = paintFor(look);
  const asked = all.filter((one) => one.day === day);
  return spaced(
    textLines(paint.strong(paint.accent(name)), look),
    ...asked.flatMap((one) => slotLines(one, look)),
  );
}

function slotLines(one: Versions, look: Look): readonly Lines[] {
  const asked = textLines(paintFor(look).strong(askedText(one, symbolsFor(look).more)), look);
  return [asked, ...one.versions.map((version) => versionLines(version, look))];
}

function versionLines(version: Version, look: Look): Lines {
  const when = dateWords(version.date, look.locale);
  const { kind, text, number, current } = version;
  const head = historyWords.version(number, when, current, kind === 'pass');
  const words = text === null ? [] : foreignLines(text, look);
  return [...textLines(paintFor(look).soft(head), look), ...words];
}

export function historyJson(all: readonly Versions[], of: HistoryOf) {
  return {
    schema: 1,
    as: of.couple.names[of.by],
    questions: all.map(({ day, about, question, versions }) => ({
      day,
      dayTitle: of.dayTitle(day),
      part: about.part,
      index: about.index,
      question,
      versions: versions.map(({ number, kind, text, current, at, zone, date }) => ({
        ...{ number, kind, text, current, at, zone, date },
      })),
    })),
  };
}
