import { JourneyError } from '../errors.ts';
import { type Couple, findPartner, isSameName, type PartnerId, partners } from '../model/couple.ts';
import { hasKeys, openKeyring } from '../storage/keys.ts';
import { askText } from '../terminal/setup-prompts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { welcomeLines } from '../views/asks/arrival.ts';
import { beginWords } from '../words/commands.ts';
import { setupWords } from '../words/terminal.ts';
import type { World } from './world.ts';

/** The names of the two: as they are given, asked for, and held against each other. */

export type Names = Couple['names'];

/**
 * The couple that is known, else as named, else as asked for; with `--starts`, who begins. Throws
 * JourneyError usage (64) when others walk here, or no one can be asked.
 */
export async function coupleFor(
  world: World,
  known: Couple | null,
  options: { readonly names?: string; readonly starts?: string },
): Promise<Couple> {
  const couple = known ?? { names: await newNames(world, options.names), starts: 'a' as const };
  if (known !== null && options.names !== undefined) assertSameNames(world, known, twoNames(options.names));
  if (options.starts === undefined) return couple;
  const starts = findPartner(couple, options.starts);
  if (starts === null) {
    throw new JourneyError('usage', beginWords.noSuchStarter(options.starts), beginWords.namesAre(couple));
  }
  return { ...couple, starts };
}

async function newNames(world: World, given: string | undefined): Promise<Names> {
  if (given !== undefined) return twoNames(given);
  const { terminal } = world;
  if (!terminal.canPrompt) throw new JourneyError('usage', beginWords.needNames, beginWords.namesExample);
  terminal.err(['', ...welcomeLines(terminal.look('err')), '', ''].join('\n'));
  return await askNames(terminal);
}

/** Both names, one after the other; those typed before stand ready to be kept. @throws Interrupted */
export async function askNames(terminal: Terminal, before?: Names): Promise<Names> {
  const preset = (name: string | undefined) => (name === undefined ? {} : { initial: name });
  const keys = setupWords.nameKeys;
  const first = { keys, message: beginWords.oneName, validate: nameFault, ...preset(before?.a) };
  const a = (await askText(terminal, first)).trim();
  const unlike = (text: string) => nameFault(text) ?? (isSameName(a, text) ? beginWords.sameName : null);
  const second = { keys, message: beginWords.otherName, validate: unlike, ...preset(before?.b) };
  const b = (await askText(terminal, second)).trim();
  return { a, b };
}

function twoNames(given: string): Names {
  const [a = '', b = '', ...rest] = given.split(',').map((name) => name.trim());
  if (rest.length > 0 || nameFault(a) !== null || nameFault(b) !== null) {
    throw new JourneyError('usage', beginWords.badNames(given), beginWords.namesExample);
  }
  if (isSameName(a, b)) throw new JourneyError('usage', beginWords.sameName, beginWords.namesExample);
  return { a, b };
}

/** Why a name cannot be used, or null when it can. */
export function nameFault(text: string): string | null {
  const name = text.trim();
  if (name === '') return beginWords.emptyName;
  if ([...name].length > 40 || /[\p{Cc}\p{Zl}\p{Zp},]/u.test(name)) return beginWords.oddName;
  return null;
}

/** As they are called now, or were before. */
function assertSameNames(world: World, known: Couple, names: Names): void {
  const storage = world.storage();
  const former = hasKeys(storage) ? openKeyring(storage).formerNames : { a: [], b: [] };
  const isTheirs = (who: PartnerId) =>
    [known.names[who], ...former[who]].some((one) => isSameName(one, names[who]));
  if (partners.every(isTheirs)) return;
  throw new JourneyError('usage', beginWords.othersWalk(known), beginWords.otherHome);
}
