import type { AskOf } from '../sitting/asks.ts';
import { callBackLines, handOverLines, handOverPrompt } from '../views/asks/reflection.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords, plainWords } from '../words/terminal.ts';
import { onEnter, type Performed, pause, stop } from './choices.ts';
import type { KeyChoice } from './keys.ts';
import { offered, type Performing } from './performing.ts';
import { pushAway } from './plain/out-of-sight.ts';
import type { Terminal } from './terminal.ts';
import { waysOf } from './ways.ts';

/** The screens on which the keyboard changes hands. */

/**
 * The screen is wiped by the frame that comes. Everywhere else keys typed ahead reach the next screen;
 * here they are forgotten, for they are one partner's: an Enter too many would show the other's question
 * to whoever still sits there, and words would stand in an answer that is not theirs. What is typed once
 * the screen stands is the other's, and kept.
 */
export async function handOver(
  ask: AskOf<'hand-over' | 'call-back'>,
  performing: Performing,
  choices: readonly KeyChoice<Performed>[],
): Promise<Performed> {
  const { terminal, scene, ports } = performing;
  if (terminal.plain) pushAway(terminal);
  const lines = (look: Look) => handOverText(ask, scene, terminal, look);
  return await waysOf(terminal).askKey(terminal, { lines, choices: offered(choices, ports), fresh: true });
}

export function handOverText(
  ask: AskOf<'hand-over' | 'call-back'>,
  scene: Scene,
  terminal: Terminal,
  look: Look,
): readonly string[] {
  const isFirst = ask.kind === 'hand-over' && ask.why === 'first';
  const warning = terminal.plain && !isFirst ? textLines(plainWords.handOverWarning, look) : [];
  if (ask.kind === 'call-back') return [...callBackLines(ask, scene, look), ...warning];
  return [...handOverLines(ask, scene, look), ...warning, '', ...textLines(handOverPrompt(ask, scene), look)];
}

/** A pause, and the hand-over before private words are there again. False where the day is left there. */
export async function comesBack(cover: AskOf<'hand-over'> | null, performing: Performing): Promise<boolean> {
  const { terminal, ports } = performing;
  for (;;) {
    if ((await waysOf(terminal).takePause(terminal, ports.clock.now)) !== 'come-back') return false;
    if (cover === null) return true;
    const { kind } = await handOver(cover, performing, [onEnter(keyWords.goOn), pause, stop]);
    if (kind !== 'pause') return kind === 'go-on';
  }
}
