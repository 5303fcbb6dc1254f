import type { Activity, ActivityItem } from '../model/journey.ts';
import { sceneWords } from '../words/views.ts';
import { openStem } from './asks/stem.ts';
import { blockLines } from './blocks.ts';
import { margined, spaced, textLines } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { joined, type MarkdownRenderer } from './markdown-renderer.ts';
import { paintFor } from './paint.ts';
import { minutesWords } from './scene.ts';
import { setIn } from './set-in.ts';
import { symbolsFor } from './symbols.ts';

/** An activity as text: its time, its words, stems as quotes in a list, steps under their numbers. */
export function activityText(activity: Activity, look: Look, markdown: MarkdownRenderer): string[] {
  const time =
    activity.minutes === null ? [] : textLines(paintFor(look).soft(minutesWords(activity.minutes)), look);
  const groups = grouped(activity.items);
  let step = 0;
  return spaced(
    time,
    ...groups.map((group) => {
      if (group.kind === 'stems') return stemList(group.texts, look);
      if (group.item.kind !== 'step') return joined(markdown(group.item.markdown, look));
      step += 1;
      return stepText(group.item, step, look, markdown);
    }),
  );
}

type Group =
  | { readonly kind: 'stems'; readonly texts: string[] }
  | { readonly kind: 'item'; readonly item: Exclude<ActivityItem, { kind: 'stem' }> };

/** Stems that follow one another make one list. */
function grouped(items: readonly ActivityItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind !== 'stem') groups.push({ kind: 'item', item });
    else if (last?.kind === 'stems') last.texts.push(item.text);
    else groups.push({ kind: 'stems', texts: [item.text] });
  }
  return groups;
}

function stemList(texts: readonly string[], look: Look): string[] {
  return bulleted(
    texts.map((text) => quoted(openStem(text, symbolsFor(look).more), look)),
    null,
    look,
  );
}

/** In quotation marks, unless it holds some itself. */
function quoted(text: string, look: Look): string {
  if (/["“”]/.test(text)) return text;
  return look.unicode ? `“${text}”` : `"${text}"`;
}

/** A list of short clean texts; numbered from `start`, or with bullets. */
export function bulleted(texts: readonly string[], start: number | null, look: Look): string[] {
  const items = texts.map((text) => ({ checked: null, blocks: [{ kind: 'text', text } as const] }));
  return margined(blockLines({ kind: 'list', start, loose: false, items }, textWidth(look), look), look);
}

function stepText(
  step: Extract<ActivityItem, { kind: 'step' }>,
  number: number,
  look: Look,
  markdown: MarkdownRenderer,
): string[] {
  const time = step.each ? sceneWords.minutesEach : sceneWords.minutes;
  return setIn(`${number}.`, look, (narrower) => [
    ...(step.minutes === null ? [] : textLines(paintFor(look).soft(time(step.minutes)), narrower)),
    ...joined(markdown(step.text, narrower)),
  ]);
}
