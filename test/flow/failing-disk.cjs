/**
 * Loaded before the program: the system calls named in JOURNEY_FAIL ("linkSync:EPERM fsyncSync:EIO")
 * fail with that code, as they do on a disk without hard links or one that is breaking.
 */
const fs = require('node:fs');

for (const one of (process.env.JOURNEY_FAIL ?? '').split(' ').filter(Boolean)) {
  const [name, code] = one.split(':');
  fs[name] = () => {
    throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
  };
}
