// Prints the test runner's own count, from its JSON report, as the last line of .ci/run.
import fs from 'node:fs';

const report = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const { numPassedTests: passed, numFailedTests: failed } = report;
// A file that fails to load fails no test of its own, yet nothing it holds was run.
const broken = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
).length;
console.log(`${passed} passed, ${failed + broken} failed`);
if (passed === 0 || failed + broken > 0) process.exitCode = 1;
