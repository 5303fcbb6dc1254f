// Loaded before the program (node --require): when it ends, writes down its greatest memory, the time
// it used and the files it loaded, to the file named in JOURNEY_WATCH.
const fs = require('node:fs');
const Module = require('node:module');

const { readFileSync, writeFileSync } = fs;
// The program reads some of its files itself, to run them with code that was compiled before.
const read = new Set();
fs.readFileSync = (file, ...more) => {
  if (String(file).endsWith('.cjs')) read.add(String(file));
  return readFileSync(file, ...more);
};

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seen = {
    mebibytes: maxRSS / 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    files: [...new Set([...Object.keys(Module._cache), ...read])],
  };
  writeFileSync(process.env.JOURNEY_WATCH, JSON.stringify(seen));
});
