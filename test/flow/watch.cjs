// Loaded before the program (node --require): when it ends, writes down its greatest memory and the
// time it used, to the file named in JOURNEY_WATCH.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const seen = { mebibytes: mostKibibytes() / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.JOURNEY_WATCH, JSON.stringify(seen));
});

/** On Linux ru_maxrss begins with what the program that started this one had; VmHWM (proc(5)) does not. */
function mostKibibytes() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
