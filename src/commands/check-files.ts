import { check } from './check.ts';
import type { LookedOver } from './check-one.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

/** `journey check FILE…`, on the real terminal. */
export async function checkFiles(
  world: World,
  files: string[],
  options: { readonly json?: boolean; readonly strict?: boolean },
): Promise<number> {
  const err = (text: string) => note(world, text.trimEnd());
  const { out, isRead } = world.terminal;
  const look = world.terminal.look('out');
  const screen = look.height === null ? null : look;
  const how = { json: options.json === true, strict: options.strict === true, screen };
  const thread = () => world.thread<string, LookedOver>('check-thread', how);
  return await check(files, how, { out, isRead, err, thread });
}
