import type { AskOf } from '../sitting/asks.ts';
import { choosePathLines, wayLabels } from '../views/asks/paths.ts';
import { readHeader, readSection } from '../views/asks/read.ts';
import { menuLines } from '../views/asks/resume.ts';
import { stepLines, swapLines } from '../views/asks/step.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { keyWords, menuWords } from '../words/terminal.ts';
import { activityChoices, menuChoices } from './ask-choices.ts';
import type { AskPorts } from './ask-ports.ts';
import { back, choice, onEnter, type Performed, pause, silent, stop, write } from './choices.ts';
import type { KeyChoice } from './keys.ts';
import type { Paged } from './pager.ts';
import { keys, type Performing } from './performing.ts';
import { askText } from './setup-prompts.ts';
import { runClock, startClock, type TimerClock } from './timer-clock.ts';
import { waysOf } from './ways.ts';

/** Asks for the two of you at one screen: the ways of a day, its pages and steps, and the menu. */

/** Enter chooses nothing: whoever only goes on has not chosen a way. */
export async function choosePath(ask: AskOf<'choose-path'>, performing: Performing): Promise<Performed> {
  const labels = wayLabels(ask);
  const { terminal, scene, ports } = performing;
  const lines = (look: Look) => [
    ...choosePathLines(ask, scene, look, ports.markdown),
    ...(terminal.plain || labels.length < 2 ? [] : ['', ...numbered(labels, look)]),
  ];
  const reply = (at: number): Performed => ({ kind: 'path', path: at === 0 ? null : at - 1 });
  if (labels.length < 2) return await keys(performing, lines, [onEnter(keyWords.goOn), back, pause, stop]);
  const digits = labels.map((_, at) => String(at + 1));
  const numbers = labels.map((label, at) =>
    terminal.plain ? choice(digits[at] ?? '', label, reply(at)) : silent(digits[at] ?? '', reply(at)),
  );
  const hint = { key: keyWords.oneOf(digits), does: keyWords.choose };
  const rich: readonly KeyChoice<Performed>[] = terminal.plain ? [] : [{ key: '', hint, value: reply(0) }];
  return await keys(performing, lines, [...rich, ...numbers, back, pause, stop]);
}

function numbered(labels: readonly string[], look: Look): readonly string[] {
  return labels.flatMap((label, at) => textLines(`${paintFor(look).strong(String(at + 1))}  ${label}`, look));
}

export async function read(ask: AskOf<'read'>, performing: Performing): Promise<Performed> {
  const { terminal, ports } = performing;
  const { markdown } = ports;
  const { title } = readSection(ask, terminal.look('err'), markdown);
  const paged = await waysOf(terminal).readPages(terminal, {
    blocks: (look) => readSection(ask, look, markdown).blocks,
    header: (page, pages, look) => readHeader(title, { index: page, total: pages }, look),
    from: performing.block ?? ask.from,
    reached: ports.reached,
    canChooseWay: ports.canChooseWay,
  });
  performing.block = paged.block;
  switch (paged.kind) {
    case 'end':
      return { kind: 'go-on' };
    case 'stop':
      terminal.restore();
      return { kind: 'stopped-at', block: paged.block };
    case 'back':
    case 'pause':
    case 'other-way':
      return { kind: paged.kind };
  }
}

export async function readText(
  { terminal }: Performing,
  text: AskPorts['wholeText'],
  title: string,
): Promise<Paged['kind']> {
  const blocks = await text?.();
  const { kind } = await waysOf(terminal).readPages(terminal, {
    blocks: blocks ?? (() => []),
    header: (page, pages, look) => readHeader(title, { index: page, total: pages }, look),
    from: 0,
  });
  return kind;
}

export async function openMenu(ask: AskOf<'menu'>, performing: Performing): Promise<Performed> {
  const { scene, terminal, ports } = performing;
  const choices = menuChoices(ask, ports.wholeText !== undefined);
  for (;;) {
    const chosen = await waysOf(terminal).askKey(terminal, {
      lines: (look) => menuLines({ ...ask, underWay: ask.underWay && ports.keeps !== false }, scene, look),
      choices,
    });
    if (chosen !== 'which-day') return chosen;
    const day = await askDay(performing);
    if (day !== null) return { kind: 'day', day };
  }
}

/** The number of another day; null where none is given. */
async function askDay({ scene, terminal }: Performing): Promise<number | null> {
  const days = scene.daysTotal;
  const isDay = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= days;
  const validate = (text: string) =>
    text.trim() === '' || isDay(text.trim()) ? null : menuWords.noSuchDay(days);
  const typed = await askText(terminal, { message: menuWords.whichDay(days), validate });
  return typed.trim() === '' ? null : Number(typed.trim());
}

/** The clock of a step; one that was left to look at earlier words goes on where it stood, one left to write ran on. */
function clockOf(ask: AskOf<'step'>, minutes: number, { clock, clocks }: AskPorts): TimerClock {
  const now = clock.now().getTime();
  const left = clocks?.get(stepName(ask));
  clocks?.delete(stepName(ask));
  return left === undefined ? startClock(minutes, now) : runClock(left, now);
}

function stepName({ count, turn, text }: AskOf<'step'>): string {
  return `${count.index} ${turn?.speaker ?? ''} ${text}`;
}

export async function step(ask: AskOf<'step'>, performing: Performing): Promise<Performed> {
  const { scene, terminal, ports } = performing;
  const { markdown } = ports;
  const writes = ask.note !== undefined;
  if (ask.minutes === null || ask.leads) {
    const lines = (look: Look) => stepLines(ask, scene, look, markdown, null);
    return await keys(performing, lines, [
      onEnter(ask.leads ? keyWords.goOn : keyWords.done),
      ...(writes ? [write] : []),
      ...activityChoices,
    ]);
  }
  const timed = await waysOf(terminal).runTimer(terminal, {
    lines: (face, look) => stepLines(ask, scene, look, markdown, face),
    over: (look) => swapLines(ask, scene, look),
    clock: performing.clock ?? clockOf(ask, ask.minutes, ports),
    now: ports.clock.now,
    canChooseWay: ports.canChooseWay,
    hasEarlier: ports.hasEarlier,
    writes,
  });
  performing.clock = timed.clock;
  if (timed.kind === 'earlier' || timed.kind === 'write') ports.clocks?.set(stepName(ask), timed.clock);
  return timed.kind === 'done' ? { kind: 'go-on' } : { kind: timed.kind };
}
