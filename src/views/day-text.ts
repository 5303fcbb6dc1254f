import { eveningTime } from '../model/evening-time.ts';
import type { Activity, Day, DayPlace, Markdown } from '../model/journey.ts';
import { dayTextWords, sceneWords } from '../words/views.ts';
import { activityText, bulleted } from './activity-text.ts';
import { plainInline } from './inline-plain.ts';
import { type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { joined, type MarkdownRenderer } from './markdown-renderer.ts';
import { paintFor } from './paint.ts';
import { type Scene, timeInParts, weekWords } from './scene.ts';
import { symbolsFor } from './symbols.ts';

type Setting = { readonly day: Day; readonly look: Look; readonly markdown: MarkdownRenderer };

/** The complete text of a day, every section in its order, to be read or printed. */
export function dayText(day: Day, scene: Scene, look: Look, markdown: MarkdownRenderer): Lines {
  const setting = { day, look, markdown };
  return spaced(
    dayHead(day, scene, look),
    section(day.headings?.beforeYouBegin ?? dayTextWords.beforeYouBegin, day.beforeYouBegin, setting),
    section(day.headings?.contentNote ?? dayTextWords.contentNote, day.contentNote, setting),
    extras('start', setting),
    section(day.headings?.learning ?? dayTextWords.learning, day.learning, setting),
    extras('learning', setting),
    section(day.headings?.why ?? dayTextWords.why, day.why, setting),
    extras('why', setting),
    activitySection(day.headings?.activity ?? dayTextWords.activity, day.activity, setting),
    ...day.otherWays.map((way) =>
      activitySection(dayTextWords.otherWay(plainInline(way.label)), way.activity, setting),
    ),
    day.fiveMinutes === null
      ? []
      : activitySection(day.headings?.fiveMinutes ?? dayTextWords.fiveMinutes, day.fiveMinutes, setting),
    extras('activity', setting),
    reflection(setting),
    extras('reflection', setting),
    section(day.headings?.sources ?? dayTextWords.sources, day.sources, setting),
  );
}

function dayHead(day: Day, scene: Scene, look: Look): string[] {
  const paint = paintFor(look);
  const time = timeInParts(eveningTime(day, { form: 'full', path: null }));
  const facts = [...(time === '' ? [] : [time]), ...(day.authored ? [] : [sceneWords.made])];
  return [
    ...titleLine(paint.accent(scene.journeyTitle), sceneWords.dayOf(scene.day, scene.daysTotal), look),
    ...textLines(paint.soft(weekWords(scene, look)), look),
    '',
    ...textLines(paint.strong(scene.dayTitle), look),
    ...(facts.length === 0 ? [] : textLines(facts.join(` ${symbolsFor(look).dot} `), look)),
  ];
}

function heading(text: string, look: Look): string[] {
  const paint = paintFor(look);
  return textLines(paint.strong(paint.accent(text)), look);
}

function section(title: string, text: Markdown | null, { look, markdown }: Setting): Lines {
  if (text === null || text.trim() === '') return [];
  return spaced(titled(title, look), joined(markdown(text, look)));
}

/** No line for a part that has no heading in the file. */
function titled(title: string, look: Look): Lines {
  const words = plainInline(title);
  return words.trim() === '' ? [] : heading(words, look);
}

/** Sections of the author's own; a heading without a text of its own is shown too. */
function extras(after: DayPlace, { day, look, markdown }: Setting): Lines {
  const here = day.extras.filter((extra) => extra.after === after);
  return spaced(
    ...here.map((extra) => spaced(titled(extra.heading, look), joined(markdown(extra.markdown, look)))),
  );
}

function activitySection(title: string, activity: Activity, { look, markdown }: Setting): Lines {
  if (activity.items.length === 0 && activity.minutes === null) return [];
  return spaced(titled(title, look), activityText(activity, look, markdown));
}

function reflection({ day, look, markdown }: Setting): Lines {
  const after = day.afterQuestions === null ? [] : joined(markdown(day.afterQuestions, look));
  if (day.questions.length === 0 && after.length === 0) return [];
  const title = day.headings?.questions ?? dayTextWords.reflection;
  return spaced(titled(title, look), questionLines({ day, look, markdown }), after);
}

/** The questions in one numbering, with the words that stand before a group of them. */
function questionLines({ day, look, markdown }: Setting): Lines {
  const groups = day.groups ?? [];
  const starts = [...new Set([0, ...groups.map((one) => one.before)])];
  return spaced(
    ...starts.flatMap((start, at) => {
      const words = groups
        .filter((one) => one.before === start)
        .map((one) => joined(markdown(one.markdown, look)));
      const own = day.questions.slice(start, starts[at + 1]);
      return [...words, own.length === 0 ? [] : bulleted(own.map(plainInline), start + 1, look)];
    }),
  );
}
