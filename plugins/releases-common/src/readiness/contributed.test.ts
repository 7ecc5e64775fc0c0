import { assertContributedCheckName } from './contributed';

describe('assertContributedCheckName', () => {
  it.each(['tech-insights.documentation', 'soundcheck.level.gold'])(
    'takes %s',
    name => {
      expect(() => assertContributedCheckName(name)).not.toThrow();
    },
  );

  it.each([
    ['documentation', /write the plugin and the check in lower case/],
    ['Tech Insights.docs', /write the plugin and the check in lower case/],
    ['insights.', /write the plugin and the check in lower case/],
    ['catalog.exists', /begin with the name of your plugin/],
    ['catalog.documented', /begin with the name of your plugin/],
    [`x.${'y'.repeat(100)}`, /write the plugin and the check in lower case/],
  ])('refuses %s', (name, message) => {
    expect(() => assertContributedCheckName(name)).toThrow(message);
  });
});
