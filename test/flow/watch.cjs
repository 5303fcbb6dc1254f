// Loaded before the program (node --require): when it ends, writes down its greatest memory, the time
// it used and the files it loaded, to the file named in JOURNEY_WATCH.
const { writeFileSync } = require('node:fs');
const Module = require('node:module');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seen = {
    mebibytes: maxRSS / 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    files: Object.keys(Module._cache),
  };
  writeFileSync(process.env.JOURNEY_WATCH, JSON.stringify(seen));
});
