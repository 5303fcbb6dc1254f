import type { Activity, ActivityItem, Minutes } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import { numberedLists } from './lettered.ts';
import { closesFence, type Fence, fenceAt } from './lines.ts';
import { indentOf, joined, markerOf } from './list.ts';
import { hasBox, isSealedMark } from './sealed-list.ts';
import { type Asking, asksToComplete, stemIn } from './stem.ts';
import { withStemTables } from './stem-table.ts';
import { numberedHead, type StepHead, stepHead, stepOf } from './step.ts';
import { firstTime } from './times.ts';

type OpenStep = { readonly head: StepHead; readonly indent: number; readonly lines: string[] };

/** What has been read so far, and what is still open. */
type Reader = {
  readonly items: ActivityItem[];
  text: string[];
  step: OpenStep | null;
  afterBlank: boolean;
  /** Whether the last paragraph asked to complete sentences. */
  completing: Asking;
  fence: Fence | null;
  /** The activity labels its steps "Step 1", so plain numbered lists are text. */
  readonly labelled: boolean;
};

/** An activity's stems, steps and the text between them, in the order of the file; `heading` may name its time. */
export function parseActivity(markdown: string, heading = ''): Activity {
  const lines = unwrappedStems(numberedLists(withStemTables(linesOf(markdown))));
  const heads = lines.map(stepHead);
  const labelled = heads.some((head) => head !== null);
  const reader: Reader = {
    items: [],
    text: [],
    step: null,
    afterBlank: true,
    completing: null,
    fence: null,
    labelled,
  };
  for (const [at, line] of lines.entries()) readLine(reader, line, heads[at] ?? null);
  closeText(reader);
  closeStep(reader);
  const items = reader.items.map(withoutTotal);
  return { minutes: firstTime(heading)?.minutes ?? totalMinutes(reader.items), items };
}

/** The lines of a text; a line that breaks within itself (`<br>`, a backslash at its end) is as many as it shows. */
function linesOf(markdown: string): readonly string[] {
  const lines = markdown.split('\n');
  if (!/<br|\\\n|\\$/i.test(markdown)) return lines;
  return lines.flatMap((line) => {
    if (/^\s*\|/.test(line)) return [line];
    return line.replace(/(?<!\\)\\$/, '  ').split(/<br\s*\/?>/i);
  });
}

function readLine(reader: Reader, line: string, head: StepHead | null): void {
  if (inFence(reader, line)) {
    keep(reader, line);
    return;
  }
  if (line.trim() === '') {
    keep(reader, '');
    reader.afterBlank = true;
    return;
  }
  if (!(takeStem(reader, line) || takeStep(reader, line, head))) takeText(reader, line);
  reader.afterBlank = false;
}

function inFence(reader: Reader, line: string): boolean {
  const first = line.length - line.trimStart().length;
  if (reader.fence !== null) {
    if (closesFence(line, first, line.length, reader.fence)) reader.fence = null;
    return true;
  }
  reader.fence = fenceAt(line, first, line.length);
  return reader.fence !== null;
}

function keep(reader: Reader, line: string): void {
  (reader.step?.lines ?? reader.text).push(line);
}

function takeStem(reader: Reader, line: string): boolean {
  // A line to mark may quote somebody, and is no sentence to complete.
  if (reader.step !== null && hasBox(line) && isSealed(reader.step)) return false;
  const stem = stemIn(line, reader.completing);
  if (stem === null) return false;
  closeText(reader);
  closeStep(reader);
  reader.items.push({ kind: 'stem', text: stem.text });
  if (stem.rest !== '') reader.text.push(stem.rest);
  return true;
}

function takeStep(reader: Reader, line: string, labelled: StepHead | null): boolean {
  const head = labelled ?? plainNumber(reader, line) ?? sealedHead(reader, line);
  if (head === null) return false;
  closeText(reader);
  closeStep(reader);
  reader.step = { head, indent: indentOf(line), lines: [] };
  reader.completing = asksToComplete(head.words);
  return true;
}

function isSealed({ head, lines }: OpenStep): boolean {
  return isSealedMark(head.words) || lines.some(isSealedMark);
}

/** A paragraph that begins with the mark of a sealed list is a step of its own, unless a step is open. */
function sealedHead(reader: Reader, line: string): StepHead | null {
  const goesOn = reader.step !== null && belongs(reader, reader.step, line, false);
  return goesOn || !isSealedMark(line) ? null : { words: line.trim(), time: null, heading: false };
}

/** A numbered item of a list that is not nested in an open step. */
function plainNumber(reader: Reader, line: string): StepHead | null {
  if (reader.labelled || (reader.step !== null && hasBox(line) && isSealed(reader.step))) return null;
  const marker = markerOf(line);
  if (marker === null || marker.number === null || marker.text === '') return null;
  const nested = reader.step !== null ? marker.indent >= reader.step.indent + 2 : marker.indent > 3;
  return nested ? null : numberedHead(marker.text);
}

function takeText(reader: Reader, line: string): void {
  const bullet = markerOf(line) !== null;
  if (!bullet) reader.completing = asksToComplete(line) ?? (reader.afterBlank ? null : reader.completing);
  if (reader.step !== null && !belongs(reader, reader.step, line, bullet)) closeStep(reader);
  keep(reader, line);
}

/** Whether a line goes on with the open step: its own paragraph, what is indented, bullets, a title's body. */
function belongs(reader: Reader, step: OpenStep, line: string, bullet: boolean): boolean {
  if (!reader.afterBlank || bullet || step.head.heading) return true;
  return indentOf(line) > step.indent + 1 || isBare(step);
}

/** A step that is only a title so far. */
function isBare({ head, lines }: OpenStep): boolean {
  return lines.every((line) => line === '') && /^(?:(\*\*|__).*\1)?$/s.test(head.words);
}

function closeText(reader: Reader): void {
  const markdown = joined(dedented(reader.text));
  reader.text = [];
  if (markdown !== '') reader.items.push({ kind: 'text', markdown: asMeant(markdown) });
}

function closeStep(reader: Reader): void {
  const { step } = reader;
  if (step === null) return;
  reader.step = null;
  reader.items.push(stepOf(step.head, joined(dedented(step.lines)).split('\n').filter(notLonely)));
}

function notLonely(line: string, index: number, lines: readonly string[]): boolean {
  return lines.length > 1 || index > 0 || line !== '';
}

/** Takes off the white space all lines share. */
function dedented(lines: readonly string[]): readonly string[] {
  const inked = lines.filter((line) => line.trim() !== '');
  let common = 12;
  for (const line of inked) common = Math.min(common, line.length - line.trimStart().length);
  return common === 0 ? lines : lines.map((line) => (line.trim() === '' ? '' : line.slice(common)));
}

/** Joins a quoted bullet that runs over several lines into one. */
function unwrappedStems(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let open = false;
  for (const line of lines) {
    const marker = markerOf(line);
    if (open && marker === null && line.trim() !== '') {
      const whole = `${result.pop() ?? ''} ${line.trim()}`;
      result.push(whole);
      open = opensQuote(markerOf(whole)?.text ?? '');
      continue;
    }
    result.push(line);
    open = marker !== null && opensQuote(marker.text);
  }
  return result;
}

function opensQuote(text: string): boolean {
  return text.length < 400 && /^[*_]{0,3}(?:"[^"]*|[“„][^”“]*|«[^»]*)$/.test(text);
}

/** "Set aside 20–30 minutes" as a numbered item names the whole, not a countdown. */
function namesTotal(item: ActivityItem): boolean {
  return (
    item.kind === 'step' &&
    /^(?:\*\*)?(?:set aside|find|make|plan|allow)\b[^.]{0,60}\bminutes\b/i.test(item.text)
  );
}

function withoutTotal(item: ActivityItem): ActivityItem {
  return item.kind === 'step' && namesTotal(item) ? { ...item, minutes: null, each: false } : item;
}

/** The first time named outside the steps; else the steps' own in sum, each partner's counted. */
function totalMinutes(items: readonly ActivityItem[]): Minutes | null {
  for (const item of items) {
    const said =
      item.kind === 'text' ? item.markdown : namesTotal(item) && item.kind === 'step' ? item.text : '';
    const time = said === '' ? null : firstTime(said);
    if (time !== null) return time.minutes;
  }
  const sum = items.reduce((total, item) => total + stepMinutes(item), 0);
  return sum === 0 ? null : [sum, sum];
}

/** A step's clock time: twice its countdown when each partner takes it. */
export function stepMinutes(item: ActivityItem): number {
  return item.kind === 'step' ? (item.minutes ?? 0) * (item.each ? 2 : 1) : 0;
}
