import { exitCodes } from '../errors.ts';
import { examine, keysAsFound } from '../storage/doctor/examine.ts';
import { jsonText } from '../views/json-text.ts';
import { doctorWords } from '../words/keep-safe.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** `journey doctor`: reads everything, names what is damaged, changes nothing. 65 when something is. */
export async function doctor(world: World, options: { readonly json?: boolean }): Promise<number> {
  const storage = world.storage();
  const { checked, newer, findings } = await examine(storage, keysAsFound(storage));
  if (options.json === true) {
    world.terminal.out(jsonText({ schema: 1, checked, newer, findings }));
  } else {
    const lines = findings.flatMap(({ path, problem, hint }) => [
      `${path}: ${problem}`,
      ...(hint === null ? [] : [`  ${hint}`]),
    ]);
    const summary =
      findings.length === 0 ? doctorWords.fine(checked) : doctorWords.found(checked, findings.length);
    const later = newer === 0 ? [] : [doctorWords.newer(newer)];
    say(world, [...lines, summary, ...later].join('\n'));
  }
  return findings.length === 0 ? exitCodes.ok : exitCodes.data;
}
