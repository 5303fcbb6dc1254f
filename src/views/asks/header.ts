import { sceneWords } from '../../words/views.ts';
import { titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import type { Scene } from '../scene.ts';

/** The line every screen of a day begins with: what this is, and which day. */
export function askHeader(title: string, scene: Scene, look: Look): string[] {
  const paint = paintFor(look);
  return titleLine(paint.accent(title), paint.soft(sceneWords.day(scene.day)), look);
}
