// Prints the test runner's own count, from its JSON reports, as the last line of .ci/run. What is tested
// in more than one run is counted in each, as it was run in each.
import fs from 'node:fs';

const counts = process.argv.slice(2).map(countIn);
const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
if (counts.length === 0 || counts.some(({ passed }) => passed === 0) || sum('failed') > 0)
  process.exitCode = 1;

function countIn(file) {
  const report = read(file);
  // A run that left no report has told of nothing that passed.
  if (report === null) return { passed: 0, failed: 1 };
  // A file that fails to load fails no test of its own, yet nothing it holds was run.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    return null;
  }
}
