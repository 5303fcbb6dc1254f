import { clean } from '../views/clean.ts';
import { jsonText } from '../views/json-text.ts';
import { hang } from '../views/wrap.ts';
import { pathsWords } from '../words/paths.ts';
import { present } from './say.ts';
import type { World } from './world.ts';

const kinds = ['config', 'data', 'state', 'cache'] as const;

/**
 * `journey paths`: where everything is kept, one folder a line, not cut and not wrapped, so that it
 * can be copied; what it holds below it. Creates nothing. Throws JourneyError config (78) where there is no home.
 */
export async function paths(world: World, options: { readonly json?: boolean }): Promise<number> {
  const folders = world.storage().paths;
  if (options.json === true) {
    const { config, data, state, cache } = folders;
    world.terminal.out(jsonText({ schema: 1, config, data, state, cache, journeys: world.bundled }));
    return 0;
  }
  const rows = [
    ...kinds.map((kind) => [kind, folders[kind], pathsWords[kind]] as const),
    ['journeys', world.bundled, pathsWords.journeys] as const,
  ];
  const left = ' '.repeat(12);
  const look = world.terminal.look('out');
  present(
    world,
    rows.flatMap(([kind, folder, holds]) => [
      `  ${kind.padEnd(8)}  ${clean(folder)}`,
      ...hang(left, left, holds, look.height === null ? 80 : look.width),
    ]),
  );
  return 0;
}
