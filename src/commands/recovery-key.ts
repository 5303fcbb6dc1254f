import { JourneyError } from '../errors.ts';
import { makeRecoveryKey, recoverKey } from '../storage/key-care.ts';
import { openKeyring } from '../storage/keys.ts';
import { askKey } from '../terminal/keys.ts';
import { privateScreen } from '../terminal/private-screen.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import { textLines } from '../views/lines.ts';
import { lockWords, recoveryWords } from '../words/commands.ts';
import { type AsOption, partnerAsked, tooShort } from './lock.ts';
import { passphraseFor } from './performer.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** `journey recovery-key`: prints a key to keep on paper, once; `--restore` takes it back. */
export async function recoveryKey(
  world: World,
  options: AsOption & { readonly restore?: boolean },
): Promise<number> {
  const partner = await partnerAsked(world, options);
  const { terminal } = world;
  const keyring = openKeyring(world.storage());
  const name = keyring.names[partner];
  if (options.restore === true) {
    const secret = await askSecret(terminal, { message: recoveryWords.ask(name) });
    const fresh = await freshPassphrase(world);
    await recoverKey(world.storage(), partner, secret.trim(), fresh);
    say(world, recoveryWords.restored(name));
    return 0;
  }
  const secret = await makeRecoveryKey(keyring, partner, passphraseFor(world));
  if (secret === null) {
    say(world, lockWords.notChanged);
    return 0;
  }
  await privateScreen(terminal, async () => {
    const lines = (look: ReturnType<typeof terminal.look>) => [
      ...textLines(recoveryWords.heading(name), look),
      '',
      secret,
      '',
      ...textLines(recoveryWords.keep, look),
    ];
    await askKey(terminal, {
      lines,
      choices: [{ key: 'enter', hint: { key: 'Enter', does: recoveryWords.written }, value: true }],
    });
  });
  return 0;
}

/** A new passphrase typed twice, as `journey lock` asks for it; null for none. */
async function freshPassphrase({ terminal }: World): Promise<string | null> {
  const validate = (text: string) => (text === '' ? null : tooShort(text));
  const one = await askSecret(terminal, { message: recoveryWords.fresh, validate });
  if (one === '') return null;
  const two = await askSecret(terminal, { message: lockWords.second });
  if (one.normalize('NFC') !== two.normalize('NFC')) throw new JourneyError('usage', lockWords.differ, null);
  return one;
}
