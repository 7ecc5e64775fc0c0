import { DEFAULT_POLICY } from '../planning/policy';
import { publicPolicy } from './publicPolicy';

describe('publicPolicy', () => {
  it.each([
    ['promotion.previous', true],
    ['schedule.*', true],
    ['external.change-calendar', false],
    ['tech-insights.*', false],
  ])('of rules for %s, keeps parameters: %s', (check, kept) => {
    const rule = {
      check,
      mode: 'warn' as const,
      types: ['major'],
      parameters: { url: 'https://internal.example' },
    };
    const [shown] = publicPolicy({
      ...DEFAULT_POLICY,
      readiness: [rule],
    }).readiness;
    expect(shown).toEqual(
      kept ? rule : { check, mode: 'warn', types: ['major'] },
    );
  });
});
