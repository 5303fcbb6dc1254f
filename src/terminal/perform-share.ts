import type { AskOf } from '../sitting/asks.ts';
import { shareChoices, shareLines } from '../views/asks/reflection.ts';
import { plainInline } from '../views/inline-plain.ts';
import { textLines } from '../views/lines.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords, shareWords } from '../words/terminal.ts';
import { back, choice, type Performed, pause, stop } from './choices.ts';
import type { KeyChoice } from './keys.ts';
import type { Terminal } from './terminal.ts';
import { waysOf } from './ways.ts';

type Sharing = Performed | { readonly kind: 'choose' };

/** Asks what a partner opens to the other; with nothing answered there is nothing to ask. */
export async function performShare(
  ask: AskOf<'share'>,
  scene: Scene,
  terminal: Terminal,
): Promise<Performed> {
  if (ask.answered.length === 0) return { kind: 'share', open: [] };
  const sharing = await waysOf(terminal).askKey<Sharing>(terminal, {
    lines: (look) => shareLines(ask, scene, look),
    choices: choicesOf(ask),
  });
  return sharing.kind === 'choose' ? await chooseWhich(ask, scene, terminal) : sharing;
}

function choicesOf(ask: AskOf<'share'>): readonly KeyChoice<Sharing>[] {
  const { all, choose, none } = shareChoices(ask);
  const open = ask.answered.map(({ index }) => index);
  const some = choice<Sharing>('c', choose, { kind: 'choose' }, keyWords.letMeChooseShort);
  return [
    choice<Sharing>('a', all, { kind: 'share', open }),
    ...(ask.answered.length > 1 ? [some] : []),
    choice<Sharing>('k', none, { kind: 'share', open: [] }),
    back,
    pause,
    stop,
  ];
}

/** Back from the list leads to the three choices, not out of the question. */
async function chooseWhich(ask: AskOf<'share'>, scene: Scene, terminal: Terminal): Promise<Performed> {
  const chosen = await waysOf(terminal).chooseSome(terminal, {
    lines: (look) => textLines(shareWords.choose, look),
    options: ask.answered.map(({ index, question }) => ({ number: index, text: plainInline(question) })),
  });
  if (chosen.kind === 'back') return await performShare(ask, scene, terminal);
  if (chosen.kind !== 'chosen') return { kind: chosen.kind };
  const open = chosen.marked.flatMap((at) => ask.answered[at]?.index ?? []);
  return { kind: 'share', open };
}
