import { expect, it } from 'vitest';
import { stageOn } from '../../src/terminal/stage.ts';

/** The Linux console has no alternate screen: it ignores that sequence, and shows what is not wiped. */
function consoleWithoutSecondScreen() {
  let shown = '';
  const write = (text: string) => {
    for (const piece of text.split(/(\u001b\[2J)/)) shown = piece === '\u001b[2J' ? '' : shown + piece;
  };
  return { write, shown: () => shown };
}

it('leaves nothing of a private answer on a terminal that has one screen only', () => {
  const { write, shown } = consoleWithoutSecondScreen();
  const stage = stageOn(write, () => 24);
  stage.open();
  stage.draw({ rows: ['a word for nobody else'], cursor: { row: 0, before: '', visible: true } });
  expect(shown()).toContain('a word for nobody else');
  stage.close();
  expect(shown()).not.toContain('a word for nobody else');
});
