import { CheckMode, CheckRule } from '../api/types';
import { DEFAULT_POLICY } from '../planning';
import { checkSettings } from './checkSettings';

const CHECK = {
  name: 'schedule.notice',
  defaultMode: 'block' as CheckMode,
  typeModes: { emergency: 'warn' as CheckMode },
  modeBeforeLast: 'off' as CheckMode,
};

function modeFor(
  type: string,
  environment: string,
  readiness: CheckRule[] = [],
) {
  return checkSettings(CHECK, {
    release: { type },
    environment,
    policy: { ...DEFAULT_POLICY, readiness },
  }).mode;
}

describe('checkSettings', () => {
  it.each([
    ['minor', 'production', 'block'],
    ['emergency', 'production', 'warn'],
    ['minor', 'staging', 'off'],
    ['emergency', 'staging', 'off'],
  ])('defaults for %s in %s to %s', (type, environment, mode) => {
    expect(modeFor(type, environment)).toBe(mode);
  });

  it('knows environments that take one release at a time, unless a rule says otherwise', () => {
    const mode = (environment: string, readiness: CheckRule[] = []) =>
      checkSettings(
        { ...CHECK, modeWhereExclusive: 'block' },
        {
          release: { type: 'emergency' },
          environment,
          policy: {
            ...DEFAULT_POLICY,
            environments: [
              { name: 'staging', title: 'Staging', exclusive: true },
              { name: 'production', title: 'Production' },
            ],
            readiness,
          },
        },
      ).mode;
    expect(mode('staging')).toBe('block');
    expect(mode('production')).toBe('warn');
    expect(mode('staging', [{ check: 'schedule.notice', mode: 'off' }])).toBe(
      'off',
    );
  });

  it('lets the last rule that fits and names a mode decide', () => {
    const rules: CheckRule[] = [
      { check: 'schedule.*', mode: 'warn' },
      { check: 'schedule.notice', environments: ['staging'], mode: 'block' },
      { check: 'schedule.notice', types: ['minor'], parameters: {} },
      { check: 'testing.*', mode: 'off' },
    ];
    expect(modeFor('minor', 'production', rules)).toBe('warn');
    expect(modeFor('minor', 'staging', rules)).toBe('block');
  });
});
