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
