import * as age from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../../../src/storage/age/header.ts';
import {
  fileKeyOf,
  newKeyPair,
  open,
  openWithFileKey,
  openWithPassphrase,
  recipientOf,
  seal,
  sealWithPassphrase,
} from '../../../src/storage/age/sealing.ts';
import { realWorld } from '../../../src/storage/world.ts';

const plain = Buffer.from('what was said');
const text = (opening: { kind: string; plaintext?: Uint8Array }) =>
  opening.plaintext === undefined ? opening.kind : Buffer.from(opening.plaintext).toString();

describe('sealing', () => {
  it('opens for each recipient and for nobody else', async () => {
    const [one, two, other] = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()]);
    const { bytes } = await seal(plain, [one.recipient, two.recipient]);
    expect(text(await open(bytes, one.identity))).toBe('what was said');
    expect(text(await open(bytes, two.identity))).toBe('what was said');
    expect(text(await open(bytes, other.identity))).toBe('not-for-this-key');
  });

  it('leaves no stanza but those of the recipients', async () => {
    const { recipient } = await newKeyPair();
    const { bytes } = await seal(plain, [recipient]);
    const header = Buffer.from(headerOf(bytes) ?? []).toString();
    expect(header.match(/^->/gm)).toHaveLength(1);
    expect(header.startsWith('age-encryption.org/v1\n-> X25519 ')).toBe(true);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'is what age makes and takes, at %i bytes',
    async (length) => {
      const long = Uint8Array.from({ length }, (_, at) => at % 251);
      const { identity, recipient } = await newKeyPair();
      const theirs = new age.Decrypter();
      theirs.addIdentity(identity);
      const { bytes } = await seal(long, [recipient, (await newKeyPair()).recipient]);
      expect(Buffer.from(await theirs.decrypt(bytes)).equals(long)).toBe(true);
      const encrypter = new age.Encrypter();
      encrypter.addRecipient(recipient);
      const opening = await open(await encrypter.encrypt(long), identity);
      expect(opening.kind === 'opened' && Buffer.from(opening.plaintext).equals(long)).toBe(true);
    },
  );

  it('knows a recipient by its identity as age does, and makes identities age takes', async () => {
    for (let at = 0; at < 20; at += 1) {
      const { identity, recipient } = await newKeyPair();
      expect(await age.identityToRecipient(identity)).toBe(recipient);
      const other = await age.generateX25519Identity();
      expect(await recipientOf(other)).toBe(await age.identityToRecipient(other));
    }
  });

  it('seals to nothing that is no recipient', async () => {
    const { recipient } = await newKeyPair();
    const changed = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    await expect(seal(plain, [changed])).rejects.toThrow('invalid recipient');
  });

  it('gives one file away by its own key, and no other', async () => {
    const { identity, recipient } = await newKeyPair();
    const one = await seal(plain, [recipient]);
    const two = await seal(plain, [recipient]);
    expect(text(await openWithFileKey(one.bytes, one.fileKey))).toBe('what was said');
    expect(text(await openWithFileKey(two.bytes, one.fileKey))).toBe('damaged');
    expect(Buffer.from((await fileKeyOf(one.bytes, identity)) ?? [])).toEqual(Buffer.from(one.fileKey));
    expect(await fileKeyOf(one.bytes, (await newKeyPair()).identity)).toBeNull();
  });

  it('with a passphrase opens however its accents are typed, and as it was sealed before (B9)', async () => {
    const composed = 'café olé naïve'.normalize('NFC');
    const apart = composed.normalize('NFD');
    for (const typed of [composed, apart]) {
      const sealed = await sealWithPassphrase(plain, typed, 10);
      expect(text(await openWithPassphrase(sealed, composed))).toBe('what was said');
      expect(text(await openWithPassphrase(sealed, apart))).toBe('what was said');
      expect(text(await openWithPassphrase(sealed, 'cafe ole naive'))).toBe('not-for-this-key');
    }
    const { Encrypter } = await import('age-encryption');
    const before = new Encrypter();
    before.setScryptWorkFactor(10);
    before.setPassphrase(apart);
    const old = await before.encrypt(plain);
    expect(text(await openWithPassphrase(old, composed))).toBe('what was said');
    expect(text(await openWithPassphrase(old, apart))).toBe('what was said');
  });

  it('with a passphrase is what age makes and takes', async () => {
    const ours = await sealWithPassphrase(
      plain,
      'grüße, ihr zwei',
      realWorld({ JOURNEY_HOME: '/none' }).passphraseWork,
    );
    expect(Buffer.from(ours).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m);
    expect(text(await openWithPassphrase(ours, 'grüße, ihr zwei'))).toBe('what was said');
    const theirs = new age.Decrypter();
    theirs.addPassphrase('grüße, ihr zwei');
    // The package's own scrypt takes seconds at full work, and does the same with less.
    const quicker = await sealWithPassphrase(plain, 'grüße, ihr zwei', 12);
    expect(await theirs.decrypt(quicker, 'text')).toBe('what was said');
    const encrypter = new age.Encrypter();
    encrypter.setPassphrase('the other way');
    encrypter.setScryptWorkFactor(10);
    const given = await encrypter.encrypt(plain);
    expect(text(await openWithPassphrase(given, 'the other way'))).toBe('what was said');
    expect(text(await openWithPassphrase(given, 'another'))).toBe('not-for-this-key');
  }, 60_000);

  it('refuses a passphrase file that asks for more work than a key file needs', async () => {
    const encrypter = new age.Encrypter();
    encrypter.setPassphrase('x');
    encrypter.setScryptWorkFactor(1);
    const made = Buffer.from(await encrypter.encrypt(plain)).toString('latin1');
    const harder = Buffer.from(made.replace(/^(-> scrypt \S+) 1$/m, '$1 30'), 'latin1');
    expect(text(await openWithPassphrase(harder, 'x'))).toBe('damaged');
  });

  it('knows what is no identity', async () => {
    expect(await recipientOf('AGE-SECRET-KEY-1NOTHING')).toBeNull();
  });
});
