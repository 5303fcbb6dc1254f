import { check } from './check.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** `journey check FILE…`, on the real terminal. */
export async function checkFiles(
  world: World,
  files: string[],
  options: { readonly json?: boolean; readonly strict?: boolean },
): Promise<number> {
  const flags = { json: options.json === true, strict: options.strict === true };
  const err = (text: string) => note(world, text.trimEnd());
  const look = world.terminal.look('out');
  const screen = look.height === null ? null : look;
  return await check(files, flags, { out: world.terminal.out, err, screen });
}
