import { JourneyError } from '../errors.ts';
import type { PartnerId } from '../model/couple.ts';
import { lockKey, unlockKey } from '../storage/key-care.ts';
import { openKeyring } from '../storage/keys.ts';
import { unlockedIdentity } from '../storage/unlocking.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import { lockWords } from '../words/keep-safe.ts';
import { partnerNamed, requireHere } from './here.ts';
import { passphraseFor } from './performer.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type AsOption = { readonly as?: string };

/** `journey lock --as NAME`: a passphrase for one partner, typed twice; another one where there is one. */
export async function lock(world: World, options: AsOption): Promise<number> {
  const partner = await partnerAsked(world, options);
  const keyring = openKeyring(world.storage());
  const name = keyring.names[partner];
  const locked = keyring.protection(partner) === 'locked';
  note(world, locked ? `${lockWords.changing(name)} ${lockWords.before}` : lockWords.before);
  if (locked) {
    if ((await unlockedIdentity(keyring, partner, passphraseFor(world, 'change'))) === null) {
      say(world, lockWords.notChanged);
      return 0;
    }
  }
  const passphrase = await newPassphrase(world, lockWords.first(name), lockWords.second);
  await lockKey(keyring, partner, passphrase, passphraseFor(world, 'change'));
  say(world, `${locked ? lockWords.changed(name) : lockWords.locked(name)}\n${lockWords.paper(name)}`);
  return 0;
}

/** `journey unlock --as NAME`: takes the passphrase away again. */
export async function unlock(world: World, options: AsOption): Promise<number> {
  const partner = await partnerAsked(world, options);
  const keyring = openKeyring(world.storage());
  const name = keyring.names[partner];
  if (keyring.protection(partner) === 'open') {
    say(world, lockWords.notLocked(name));
    return 0;
  }
  const done = await unlockKey(keyring, partner, passphraseFor(world, 'change'));
  say(world, done ? lockWords.unlocked(name) : lockWords.notChanged);
  return 0;
}

/** The partner of `--as`, and a terminal to type on; usage (64) without either. */
export async function partnerAsked(world: World, options: AsOption): Promise<PartnerId> {
  const here = await requireHere(world);
  if (options.as === undefined) {
    const { a, b } = here.couple.names;
    throw new JourneyError('usage', lockWords.whoseHint, `${a}, ${b}`);
  }
  const partner = partnerNamed(here.couple, options.as);
  if (!world.terminal.canPrompt) throw new JourneyError('usage', lockWords.needTerminal, null);
  return partner;
}

/** How often what is typed unseen may go wrong before a command gives up. */
export const attempts = 3;

/**
 * A new passphrase typed twice, three times at most; usage (64) when the two differ to the last. What was
 * wrong is said by the next question: a line printed between two would show what is typed meanwhile.
 */
export async function newPassphrase(
  world: World,
  first: string,
  second: string,
  fault: (text: string) => string | null = tooShort,
): Promise<string> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const message = attempt === 1 ? first : lockWords.differAgain(first);
    const one = await askSecret(world.terminal, { message, validate: fault });
    if (one === '') return one;
    const two = await askSecret(world.terminal, { message: second });
    if (one.normalize('NFC') === two.normalize('NFC')) return one;
  }
  throw new JourneyError('usage', lockWords.differ, null);
}

/** What is wrong with a new passphrase, or null. */
export function tooShort(text: string): string | null {
  return [...text].length < 8 ? lockWords.tooShort : null;
}
