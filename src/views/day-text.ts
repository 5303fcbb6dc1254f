import type { Activity, Day, DayPlace, Markdown } from '../model/journey.ts';
import { dayTextWords, sceneWords } from '../words/views.ts';
import { activityText, bulleted } from './activity-text.ts';
import { plainInline } from './inline-plain.ts';
import { type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { joined, type MarkdownRenderer } from './markdown-renderer.ts';
import { paintFor } from './paint.ts';
import { minutesWords, type Scene, weekWords } from './scene.ts';
import { symbolsFor } from './symbols.ts';

type Setting = { readonly day: Day; readonly look: Look; readonly markdown: MarkdownRenderer };

/** The complete text of a day, every section in its order, to be read or printed. */
export function dayText(day: Day, scene: Scene, look: Look, markdown: MarkdownRenderer): Lines {
  const setting = { day, look, markdown };
  return spaced(
    dayHead(day, scene, look),
    section(dayTextWords.beforeYouBegin, day.beforeYouBegin, setting),
    section(dayTextWords.contentNote, day.contentNote, setting),
    extras('start', setting),
    section(dayTextWords.learning, day.learning, setting),
    extras('learning', setting),
    section(dayTextWords.why, day.why, setting),
    extras('why', setting),
    activitySection(dayTextWords.activity, day.activity, setting),
    ...day.otherWays.map((way) =>
      activitySection(dayTextWords.otherWay(plainInline(way.label)), way.activity, setting),
    ),
    day.fiveMinutes === null ? [] : activitySection(dayTextWords.fiveMinutes, day.fiveMinutes, setting),
    extras('activity', setting),
    reflection(setting),
    extras('reflection', setting),
    section(dayTextWords.sources, day.sources, setting),
  );
}

function dayHead(day: Day, scene: Scene, look: Look): string[] {
  const paint = paintFor(look);
  const facts = [
    ...(day.activity.minutes === null ? [] : [minutesWords(day.activity.minutes)]),
    ...(day.authored ? [] : [sceneWords.practice]),
  ];
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
  return spaced(heading(title, look), joined(markdown(text, look)));
}

function extras(after: DayPlace, setting: Setting): Lines {
  const here = setting.day.extras.filter((extra) => extra.after === after);
  return spaced(...here.map((extra) => section(plainInline(extra.heading), extra.markdown, setting)));
}

function activitySection(title: string, activity: Activity, { look, markdown }: Setting): Lines {
  if (activity.items.length === 0 && activity.minutes === null) return [];
  return spaced(heading(title, look), activityText(activity, look, markdown));
}

function reflection({ day, look, markdown }: Setting): Lines {
  const after = day.afterQuestions === null ? [] : joined(markdown(day.afterQuestions, look));
  if (day.questions.length === 0 && after.length === 0) return [];
  const questions = bulleted(day.questions.map(plainInline), 1, look);
  return spaced(heading(dayTextWords.reflection, look), questions, after);
}
