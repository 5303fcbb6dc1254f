// Loaded before the program (node --require): when it ends, writes down its greatest memory and the
// time it used, to the file named in JOURNEY_WATCH.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seen = { mebibytes: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.JOURNEY_WATCH, JSON.stringify(seen));
});
