#!/usr/bin/env node

// The version is answered before anything loads; all else starts at the built program.
const { argv } = process;
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) {
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
} else {
  require('../dist/fast.cjs');
}
