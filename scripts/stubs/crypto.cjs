// Node's crypto takes five milliseconds to load, and a call that seals and opens nothing needs none of it.
const names = ['createCipheriv', 'createDecipheriv', 'createHash', 'createHmac', 'createPrivateKey'];
names.push('createPublicKey', 'diffieHellman', 'generateKeyPairSync', 'randomBytes', 'randomUUID');
names.push('scrypt', 'timingSafeEqual');
for (const name of names) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('node:crypto')[name] });
}
