// Loaded before a program: tells at its end the most memory it took, in KiB (getrusage(2)).
process.on('exit', () => {
  require('node:fs').writeSync(2, `\nmaxrss ${process.resourceUsage().maxRSS}\n`);
});
