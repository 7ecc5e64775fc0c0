import assert from 'node:assert/strict';
import { it } from 'node:test';
import { countJest, countNodeTests, countPlaywright } from './test-counts.mjs';

it('counts suites that cannot be loaded, and skipped tests, as failed', () => {
  const counts = countJest(
    {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        {
          name: '/r/a.test.ts',
          status: 'failed',
          message: 'Cannot find module',
          assertionResults: [],
        },
        {
          name: '/r/b.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [{ status: 'pending', fullName: 'later' }],
        },
      ],
    },
    '/r',
  );
  assert.equal(counts.passed, 5);
  assert.equal(counts.failed, 3);
  assert.match(counts.problems, /a\.test\.ts\nCannot find module/);
  assert.match(counts.problems, /skipped: b\.test\.ts: later/);
});

it('counts journeys', () => {
  assert.deepEqual(
    countPlaywright({
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: 'the portal did not start' }],
    }),
    { passed: 4, failed: 4 },
  );
});

it('counts the tests of scripts', () => {
  assert.deepEqual(
    countNodeTests(
      '# tests 4\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n',
    ),
    { passed: 2, failed: 2 },
  );
});

it('has no counts when there is no report', () => {
  assert.equal(countJest(undefined, '/r'), undefined);
  assert.equal(countPlaywright(undefined), undefined);
  assert.equal(countNodeTests('SyntaxError'), undefined);
});
