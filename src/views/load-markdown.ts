import type { Activity, Day } from '../model/journey.ts';
import type { MarkdownRenderer } from './markdown-renderer.ts';
import { isSimple, renderSimple } from './simple-markdown.ts';

/**
 * The renderer of Markdown. marked and marked-terminal are loaded here, when a text needs them.
 * @param texts what is to be shown; without it the full renderer is loaded
 */
export async function loadMarkdown(texts?: readonly string[]): Promise<MarkdownRenderer> {
  if (texts?.every(isSimple)) return renderSimple;
  const { renderMarkdown } = await import('./markdown.ts');
  return renderMarkdown;
}

/** Every Markdown text of a day. */
export function dayMarkdown(day: Day): readonly string[] {
  const activities = [day.activity, ...day.otherWays.map((way) => way.activity), day.fiveMinutes];
  return [
    day.beforeYouBegin,
    day.contentNote,
    day.learning,
    day.why,
    ...activities.flatMap((activity) => (activity === null ? [] : activityMarkdown(activity))),
    day.afterQuestions,
    day.sources,
    ...day.extras.map((extra) => extra.markdown),
  ].filter((text) => text !== null);
}

function activityMarkdown(activity: Activity): readonly string[] {
  return activity.items.map((item) => (item.kind === 'text' ? item.markdown : item.text));
}
