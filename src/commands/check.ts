import { exitCodes, JourneyError } from '../errors.ts';
import { checkWords } from '../words/check.ts';
import { note } from './say.ts';
import type { World } from './world.ts';

export type CheckOptions = { readonly json?: boolean; readonly strict?: boolean };

/**
 * `journey check FILE…`: reports all problems of all files. Returns 0 when there are only warnings, 65
 * when a file has errors, 66 when one is missing or cannot be read. Throws JourneyError usage when no
 * file is named.
 */
export async function check(
  world: Pick<World, 'terminal'>,
  files: readonly string[],
  options: CheckOptions,
): Promise<number> {
  if (files.length === 0) throw new JourneyError('usage', checkWords.noFiles, checkWords.noFilesHint);
  const { out, isRead, look } = world.terminal;
  const json = options.json === true;
  const screen = look('out').height === null ? null : look('out');
  if (options.strict === true) note(world, checkWords.strictMoved);
  const { lookOver } = await import('./check-one.ts');
  const checked = lookOver({ json, screen });
  let worst: number = exitCodes.ok;
  if (json) out('{"schema":1,"files":[');
  for (const [at, file] of files.entries()) {
    const report = checked(file);
    worst = Math.max(worst, report.exit);
    if (json) out(`${at === 0 ? '' : ','}\n${report.out}`);
    else if (report.err !== '') note(world, report.err.trimEnd());
    else out(report.out);
    if (!(await isRead())) break;
  }
  if (json) out('\n]}\n');
  return worst;
}
