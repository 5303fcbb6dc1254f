import type { SharedAnswer } from '../sitting/ask-parts.ts';
import type { AskOf } from '../sitting/asks.ts';
import { shareChoices, sharedAnswerLines, shareLines, shareSummary } from '../views/asks/reflection.ts';
import type { Look } from '../views/look.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords } from '../words/terminal.ts';
import { choice, type Performed, pause, stop } from './choices.ts';
import type { Boxes, NumberedOption } from './choose-some.ts';
import type { Terminal } from './terminal.ts';
import { waysOf } from './ways.ts';

/** What is marked so far; it outlives a pause in the middle. */
export type Sharing = { boxes: Boxes | null };

/**
 * Asks what a partner opens to the other, with what they said before as it stands; then says in one line
 * what will be read, and asks once. With nothing changed there is nothing to ask.
 */
export async function performShare(
  ask: AskOf<'share'>,
  scene: Scene,
  terminal: Terminal,
  sharing: Sharing,
): Promise<Performed> {
  if (ask.answered.length === 0) return { kind: 'share', open: [] };
  const before = ask.answered.map(({ share }) => boxOf(share));
  for (;;) {
    const chosen = await waysOf(terminal).chooseSome(terminal, {
      lines: (look) => shareLines(ask, scene, look),
      options: ask.answered.map((answer) => optionOf(answer, terminal.look('err'))),
      boxes: sharing.boxes ?? before,
      ...shareChoices(ask),
    });
    sharing.boxes = chosen.boxes;
    if (chosen.kind !== 'chosen') return { kind: chosen.kind };
    const reply = replyOf(ask, chosen.boxes);
    if (chosen.boxes.every((box, at) => box === before[at]) && !before.includes(null)) return reply;
    const agreed = await waysOf(terminal).askKey<Performed | { readonly kind: 'again' }>(terminal, {
      lines: (look) => shareSummary(ask, reply.open, scene, look),
      choices: [
        choice('enter', keyWords.agreed, reply),
        choice('b', keyWords.thinkAgain, { kind: 'again' }),
        pause,
        stop,
      ],
    });
    if (agreed.kind !== 'again') return agreed;
  }
}

function boxOf(share: SharedAnswer['share']): boolean | null {
  switch (share) {
    case 'opened':
    case 'ours':
      return true;
    case 'mine':
      return false;
    case 'undecided':
    case 'unknown':
      return null;
  }
}

function optionOf(answer: SharedAnswer, look: Look): NumberedOption {
  const [text, under, note] = sharedAnswerLines(answer, look);
  return { number: answer.index, text, under, note, fixed: answer.share === 'opened' };
}

/** What was never decided is kept; what cannot be seen without a passphrase is left as it was. */
function replyOf({ answered }: AskOf<'share'>, boxes: Boxes) {
  const having = (box: (share: SharedAnswer['share'], at: number) => boolean) =>
    answered.flatMap(({ index, share }, at) => (box(share, at) ? [index] : []));
  return {
    kind: 'share' as const,
    open: having((_, at) => boxes[at] === true),
    keep: having((share, at) => boxes[at] === false || (boxes[at] === null && share !== 'unknown')),
  };
}
