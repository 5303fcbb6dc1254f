import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import type { Identity } from 'age-encryption';
import { identityBytes } from './identity-text.ts';

/**
 * age's X25519 stanza (https://age-encryption.org/v1, "The X25519 recipient type") on node's own
 * crypto: opening a file takes a quarter of the time the package's own arithmetic takes, which is
 * felt when ten years of answers are read.
 */

const label = 'age-encryption.org/v1/X25519';

/** What precedes the 32 bytes of a key in its DER form (RFC 8410, section 7). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

/** An identity (`AGE-SECRET-KEY-1…`) for the package's decrypter. Throws when it is none. */
export function x25519Identity(identity: string): Identity {
  const secret = identityBytes(identity);
  if (secret === null) throw new Error('invalid identity');
  const der = Buffer.concat([privatePrefix, secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const own = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    unwrapFileKey: (stanzas) => {
      for (const { args, body } of stanzas) {
        if (args[0] !== 'X25519') continue;
        const share = shareIn(args, body);
        const publicKey = createPublicKey({
          key: Buffer.concat([publicPrefix, share]),
          format: 'der',
          type: 'spki',
        });
        const shared = diffieHellman({ privateKey, publicKey });
        const wrapKey = hkdfSync('sha256', shared, Buffer.concat([share, own]), label, 32);
        const fileKey = unwrapped(Buffer.from(wrapKey), body);
        if (fileKey !== null) return fileKey;
      }
      return null;
    },
  };
}

/** The ephemeral share. Throws for a stanza that breaks the format's rules. */
function shareIn(args: readonly string[], body: Uint8Array): Buffer {
  const [, text = ''] = args;
  const share = Buffer.from(text, 'base64');
  const canonical = share.toString('base64').replace(/=+$/, '') === text;
  if (args.length !== 2 || share.length !== 32 || !canonical || body.length !== 32) {
    throw new Error('invalid X25519 stanza');
  }
  return share;
}

/** Null where the stanza is for another key. One use of each wrap key, so the nonce is all zeros. */
function unwrapped(wrapKey: Buffer, body: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv('chacha20-poly1305', wrapKey, Buffer.alloc(12), { authTagLength: 16 });
  decipher.setAuthTag(body.subarray(16));
  const fileKey = decipher.update(body.subarray(0, 16));
  try {
    decipher.final();
    return new Uint8Array(fileKey);
  } catch {
    return null;
  }
}
