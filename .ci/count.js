// Prints "passed failed" of a Jest result file. Suites that could not run count as failed, and so does whatever
// else failed (`failedSteps`) unless it is the failing tests themselves.
const { readFileSync } = require('node:fs');

const [, , file, failedSteps] = process.argv;

const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };
  }
};

const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success } = read();
const failedTests = numFailedTests + numRuntimeErrorTestSuites;
const otherSteps = Number(failedSteps) - (success ? 0 : 1);
process.stdout.write(`${numPassedTests} ${failedTests + otherSteps}\n`);
