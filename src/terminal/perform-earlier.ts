import type { AskOf } from '../sitting/asks.ts';
import { earlierBlocks, earlierLines, earlierTitle } from '../views/asks/earlier.ts';
import type { Look } from '../views/look.ts';
import { keyWords } from '../words/terminal.ts';
import { back, choice, onEnter, type Performed, pause, stop } from './choices.ts';
import { readText } from './perform-together.ts';
import { keys, type Performing } from './performing.ts';

const eachAlone = choice<Performed>('a', keyWords.eachAlone, { kind: 'each-alone' }, keyWords.eachAloneShort);
const whole = choice<Performed>('s', keyWords.wholeText, { kind: 'whole-text' }, keyWords.wholeTextShort);

/** What was said on earlier days, in short; the whole of it is read page by page. */
export async function performEarlier(
  ask: AskOf<'earlier-words'>,
  performing: Performing,
): Promise<Performed> {
  const { scene } = performing;
  const lines = (look: Look) => earlierLines(ask, scene, look);
  const choices = [
    onEnter(keyWords.goOn),
    ...(ask.days.length > 0 ? [whole] : []),
    ...(ask.offersAlone ? [eachAlone] : []),
    back,
    pause,
    stop,
  ];
  for (;;) {
    const performed = await keys(performing, lines, choices);
    if (performed.kind !== 'whole-text') return performed;
    const text = async () => (look: Look) => earlierBlocks(ask, scene, look);
    const kind = await readText(performing, text, earlierTitle(ask));
    if (kind === 'pause' || kind === 'stop') return { kind };
  }
}
