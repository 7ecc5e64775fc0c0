// Reads the counts from the reports of the test runners. Each function returns
// { passed, failed, problems? }, or undefined when there is nothing to read.
//
// What is skipped counts as failed: nothing is, on any machine.
import { relative } from 'node:path';

/** The report of `jest --json`. */
export function countJest(report, root) {
  if (!report) {
    return undefined;
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  const problems = report.testResults
    .filter(suite => suite.status === 'failed')
    .map(suite => `✗ ${relative(root, suite.name)}\n${suite.message}`);
  const skippedNames = report.testResults.flatMap(suite =>
    suite.assertionResults
      .filter(({ status }) => ['pending', 'todo', 'disabled'].includes(status))
      .map(test => `skipped: ${relative(root, suite.name)}: ${test.fullName}`),
  );
  return {
    passed: report.numPassedTests,
    // A suite that cannot be loaded has no tests that could fail.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites + skipped,
    problems: [...problems, ...skippedNames].join('\n\n'),
  };
}

/** The report of Playwright's JSON reporter. Its output tells of failures. */
export function countPlaywright(report) {
  if (!report) {
    return undefined;
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + report.errors.length,
  };
}

/** The TAP output of `node --test`. */
export function countNodeTests(output) {
  const number = name => {
    const match = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output);
    return match ? Number(match[1]) : undefined;
  };
  if (number('tests') === undefined) {
    return undefined;
  }
  return {
    passed: number('pass'),
    failed:
      number('fail') + number('cancelled') + number('skipped') + number('todo'),
  };
}
