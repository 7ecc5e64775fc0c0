/** A test of the demo organisation, as its tool reports it. */
export type DemoTest = {
  suite: string;
  name: string;
  seconds: number;
  owner?: string;
  label?: string;
  outcome?: 'failed' | 'error' | 'skipped' | 'flaky';
  message?: string;
  stack?: string;
  output?: string;
  attachment?: string;
};

/** The report that a JUnit-like tool writes about these tests, totals included. */
export function junitReport(
  tests: DemoTest[],
  options: { name: string; startedAt: string },
): string {
  const number = (outcome: DemoTest['outcome']) =>
    tests.filter(test => test.outcome === outcome).length;
  const seconds = tests.reduce((sum, test) => sum + test.seconds, 0);
  const suites = [...new Set(tests.map(({ suite }) => suite))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({
      name: options.name,
      tests: tests.length,
      failures: number('failed'),
      errors: number('error'),
      skipped: number('skipped'),
      time: seconds.toFixed(3),
      timestamp: options.startedAt,
    })}>`,
    ...suites.map(suite =>
      [
        `  <testsuite ${attributes({ name: suite })}>`,
        ...tests.filter(test => test.suite === suite).map(testCase),
        '  </testsuite>',
      ].join('\n'),
    ),
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(test: DemoTest): string {
  const { suite, name, seconds, owner, label, attachment, output } = test;
  const properties = Object.entries({ owner, label, attachment }).filter(
    (property): property is [string, string] => property[1] !== undefined,
  );
  return [
    `    <testcase ${attributes({
      name,
      classname: suite,
      time: seconds.toFixed(3),
    })}>`,
    ...(properties.length > 0
      ? [
          '      <properties>',
          ...properties.map(
            ([key, value]) =>
              `        <property ${attributes({ name: key, value })}/>`,
          ),
          '      </properties>',
        ]
      : []),
    ...outcomeOf(test),
    ...(output ? [`      <system-out>${escaped(output)}</system-out>`] : []),
    '    </testcase>',
  ].join('\n');
}

function outcomeOf({ outcome, message = '', stack = '' }: DemoTest): string[] {
  const element = {
    failed: 'failure',
    error: 'error',
    skipped: 'skipped',
    flaky: 'flakyFailure',
  };
  return outcome
    ? [
        `      <${element[outcome]} ${attributes({ message })}>${escaped(
          stack,
        )}</${element[outcome]}>`,
      ]
    : [];
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
