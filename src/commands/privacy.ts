import { JourneyError } from '../errors.ts';
import { partners } from '../model/couple.ts';
import { hasKeys, isHalfLocked, openKeyring } from '../storage/keys.ts';
import { clean } from '../views/clean.ts';
import { columns } from '../views/columns.ts';
import { margined, spaced, textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { textWidth } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { symbolsFor } from '../views/symbols.ts';
import { hang } from '../views/wrap.ts';
import { placesWords, privacyActions, privacySections, privacyTitle, sealWords } from '../words/privacy.ts';
import { show } from './day-in-text.ts';
import type { World } from './world.ts';

/** `journey privacy`: one honest page, with how things stand on this computer. Opens and changes nothing. */
export async function privacy(world: World): Promise<number> {
  const look = world.terminal.look('out');
  const { strong, accent } = paintFor(look);
  const page = spaced(
    textLines(accent(strong(privacyTitle)), look),
    ...privacySections.flatMap(({ heading, promises }) => [
      section(
        heading,
        promises.map((one) => one.text),
        look,
      ),
    ]),
    section(sealWords.heading, [sealWords.general, ...sealHere(world)], look),
    [...textLines(strong(placesWords.heading), look), ...places(world, look)],
    [...textLines(strong(privacyActions.heading), look), ...columns({ rows: privacyActions.rows }, look)],
  );
  await show(world, page, true);
  return 0;
}

function section(heading: string, texts: readonly string[], look: Look): readonly string[] {
  const bullet = `${symbolsFor(look).bullet} `;
  const items = texts.flatMap((text) => hang(bullet, '  ', text, textWidth(look)));
  return [...textLines(paintFor(look).strong(heading), look), ...margined(items, look)];
}

/** How the seal stands here; nothing where there are no keys yet or they cannot be read. */
function sealHere(world: World): readonly string[] {
  try {
    const storage = world.storage();
    if (!hasKeys(storage)) return [];
    const keyring = openKeyring(storage);
    const a = clean(keyring.names.a);
    const b = clean(keyring.names.b);
    const half = partners.find((one) => isHalfLocked(storage, one));
    if (half !== undefined) return [sealWords.halfLocked(clean(keyring.names[half]))];
    const locked = { a: keyring.protection('a') === 'locked', b: keyring.protection('b') === 'locked' };
    if (locked.a && locked.b) return [sealWords.bothLocked(a, b)];
    if (!locked.a && !locked.b) return [sealWords.bothOpen(a, b)];
    return [locked.a ? sealWords.oneLocked(a, b) : sealWords.oneLocked(b, a)];
  } catch (error) {
    if (error instanceof JourneyError) return [];
    throw error;
  }
}

function places(world: World, look: Look): readonly string[] {
  try {
    const { paths } = world.storage();
    const kinds = ['config', 'data', 'state', 'cache'] as const;
    return kinds.flatMap((kind) => [
      ...margined(hang('', '', `${clean(paths[kind])}`, textWidth(look)), look),
      ...margined(hang('    ', '    ', placesWords[kind], textWidth(look)), look),
    ]);
  } catch (error) {
    if (error instanceof JourneyError) return textLines(placesWords.homeless, look);
    throw error;
  }
}
