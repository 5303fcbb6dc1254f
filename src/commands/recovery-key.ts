import type { PartnerId } from '../model/couple.ts';
import {
  assertHasRecovery,
  isWholeKey,
  makeRecoveryKey,
  opensRecovery,
  recoverKey,
} from '../storage/key-care.ts';
import { openKeyring } from '../storage/keys.ts';
import { askKey } from '../terminal/keys.ts';
import { privateScreen } from '../terminal/private-screen.ts';
import { askText } from '../terminal/setup-prompts.ts';
import { textLines } from '../views/lines.ts';
import { lockWords, recoveryWords } from '../words/keep-safe.ts';
import { type AsOption, attempts, newPassphrase, partnerAsked, tooShort } from './lock.ts';
import { passphraseFor } from './performer.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** `journey recovery-key`: prints a key to keep on paper, which counts once it is written down; `--restore` takes it back. */
export async function recoveryKey(
  world: World,
  options: AsOption & { readonly restore?: boolean },
): Promise<number> {
  const partner = await partnerAsked(world, options);
  const { terminal } = world;
  const keyring = openKeyring(world.storage());
  const name = keyring.names[partner];
  if (options.restore === true) {
    const secret = await typedKey(world, partner, name);
    const fresh = await freshPassphrase(world);
    await recoverKey(world.storage(), partner, secret, fresh);
    say(world, recoveryWords.restored(name));
    return 0;
  }
  const made = await makeRecoveryKey(keyring, partner, passphraseFor(world, 'paper'));
  if (made === null) {
    say(world, lockWords.notChanged);
    return 0;
  }
  await privateScreen(terminal, async () => {
    const lines = (look: ReturnType<typeof terminal.look>) => [
      ...textLines(recoveryWords.heading(name), look),
      '',
      ...textLines(inGroups(made.secret), look),
      '',
      ...textLines(recoveryWords.keep, look),
    ];
    await askKey(terminal, {
      lines,
      choices: [{ key: 'enter', hint: { key: 'Enter', does: recoveryWords.written }, value: true }],
    });
  });
  made.keep();
  say(world, recoveryWords.counts(name));
  return 0;
}

/**
 * The key as it stands on the paper, shown while it is typed, for nobody types 74 letters blind. That
 * there is one is known before it is asked for, and whether it is right before anything else is asked.
 */
async function typedKey(world: World, partner: PartnerId, name: string): Promise<string> {
  assertHasRecovery(world.storage(), partner);
  const validate = (text: string) => (isWholeKey(text) ? null : recoveryWords.wrongLetters);
  const shown = (text: string, isFinal: boolean) => (isFinal ? recoveryWords.typed : inGroups(text));
  for (let attempt = 1; ; attempt += 1) {
    const message = attempt === 1 ? recoveryWords.ask(name) : recoveryWords.askAgain(name);
    const secret = await askText(world.terminal, { message, validate, shown });
    // After the last, restoring says what is wrong.
    if (attempt === attempts || (await opensRecovery(world.storage(), partner, secret))) return secret;
  }
}

/** A key in groups of four, as it is printed and as it is typed: "AGE-SECRET-KEY-1DRF FSPW CRGT". */
function inGroups(text: string): string {
  const key = text.replace(/\s+/g, '').toUpperCase();
  const start = 'AGE-SECRET-KEY-';
  if (!key.startsWith(start)) return key;
  return start + (key.slice(start.length).match(/.{1,4}/g) ?? []).join(' ');
}

/** A new passphrase typed twice, as `journey lock` asks for it; null for none. */
async function freshPassphrase(world: World): Promise<string | null> {
  const fault = (text: string) => (text === '' ? null : tooShort(text));
  const typed = await newPassphrase(world, recoveryWords.fresh, lockWords.second, fault);
  return typed === '' ? null : typed;
}
