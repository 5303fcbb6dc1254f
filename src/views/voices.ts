import type { PartnerId } from '../model/couple.ts';
import { clean } from './clean.ts';
import { margined } from './lines.ts';
import { type Look, pairWidth, textWidth } from './look.ts';
import { paintFor } from './paint.ts';
import { nameOf, type Scene } from './scene.ts';
import { fitTo, padTo, widthOf } from './width.ts';
import { wrapText } from './wrap.ts';

/** Something one of the two said; `note` is a word beside the name. */
export type Said = { readonly by: PartnerId; readonly text: string; readonly note?: string };

const gap = 3;
const longestLabel = 16;

/**
 * What was said, side by side where both said much and there is room; names before the words where
 * they are short; names above them on narrow screens.
 */
export function voiceLines(said: readonly Said[], scene: Pick<Scene, 'couple'>, look: Look): string[] {
  const room = textWidth(look);
  const names = said.map((one) => label(one, scene));
  if (!areShort(names) || room < 40) return margined(stacked(said, names, room, look), look);
  const labelled = withLabels(said, names, room, look);
  const [one, two] = said;
  if (one === undefined || two === undefined || !fitBeside(said, labelled, room))
    return margined(labelled, look);
  return margined(sideBySide([one, two], names, pairWidth(look), look), look);
}

/** Columns the words take: more than other text where they stand side by side. */
export function voicesWidth(said: readonly Said[], scene: Pick<Scene, 'couple'>, look: Look): number {
  const room = textWidth(look);
  const names = said.map((one) => label(one, scene));
  const beside = areShort(names) && fitBeside(said, withLabels(said, names, room, look), room);
  return beside ? pairWidth(look) : room;
}

function areShort(names: readonly string[]): boolean {
  return names.every((name) => widthOf(name) <= longestLabel);
}

/** Both said much, and there is room for both. */
function fitBeside(said: readonly Said[], labelled: readonly string[], room: number): boolean {
  return said.length === 2 && room >= 64 && labelled.length >= 9;
}

function label(said: Said, scene: Pick<Scene, 'couple'>): string {
  return fitTo(nameOf(scene, said.by), 40) + (said.note === undefined ? '' : ` (${said.note})`);
}

function stacked(said: readonly Said[], names: readonly string[], room: number, look: Look): string[] {
  const paint = paintFor(look);
  return said.flatMap((one, at) => [
    ...(at > 0 ? [''] : []),
    ...wrapText(paint.name(names[at] ?? '', one.by), room),
    ...inParagraphs(one.text, room),
  ]);
}

function withLabels(said: readonly Said[], names: readonly string[], room: number, look: Look): string[] {
  const wide = Math.max(...names.map(widthOf)) + gap;
  const paint = paintFor(look);
  return said.flatMap((one, at) => {
    const lines = inParagraphs(one.text, room - wide);
    const apart = at > 0 && (lines.length > 2 || said.some(({ text }) => widthOf(text) > 2 * (room - wide)));
    const labelled = lines.map((line, row) => {
      const start = row === 0 ? paint.name(padTo(names[at] ?? '', wide), one.by) : ' '.repeat(wide);
      return line === '' && row > 0 ? '' : start + line;
    });
    return apart ? ['', ...labelled] : labelled;
  });
}

function sideBySide(
  pair: readonly [Said, Said],
  names: readonly string[],
  room: number,
  look: Look,
): string[] {
  const column = Math.floor((room - gap) / 2);
  const paint = paintFor(look);
  const left = inParagraphs(pair[0].text, column);
  const right = inParagraphs(pair[1].text, column);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${padTo(left[at] ?? '', column + gap)}${right[at] ?? ''}`.trimEnd(),
  );
  const head =
    paint.name(padTo(names[0] ?? '', column + gap), pair[0].by) + paint.name(names[1] ?? '', pair[1].by);
  return [head, ...rows];
}

/** Words as they were typed, line ends kept. */
function inParagraphs(text: string, width: number): string[] {
  return wrapText(clean(text).trim(), width);
}
