import fc from 'fast-check';
import semver from 'semver';
import { sameVersion, satisfiesRequirement } from './versions';

const part = fc.nat({ max: 50 });
const version = fc.tuple(part, part, part).map(numbers => numbers.join('.'));
const opaque = fc
  .stringMatching(/^[a-z]{3,8}-[0-9a-f]{4}$/)
  .filter(text => semver.validRange(text) === null);
const instant = fc
  .date({
    min: new Date('2020-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

describe('satisfiesRequirement', () => {
  it.each([
    ['>=7 <8', '7.4.1', true, 'range'],
    ['>=7 <8', '8.0.0', false, 'range'],
    ['^7.1.0', '7.0.9', false, 'range'],
    ['>=7', '6.4', false, 'range'],
    ['>=7', 'v7.0.0', true, 'range'],
    ['7.0.0', '7.1.0', false, 'range'],
    ['7.0.0', 'v7.0.0', true, 'exact'],
    ['>=7.0.0', '7.0.0-rc.1', false, 'range'],
    ['>=7.0.0', '7.1.0-rc.1', false, 'range'],
    ['>=7.0.0-rc.1', '7.0.0-rc.2', true, 'range'],
    ['7.0.0-rc.1', '7.0.0-rc.1', true, 'exact'],
    ['*', '7.0.0-rc.1', true, 'range'],
    ['*', 'build-7', true, 'range'],
    ['2026.11.23', '2026.11.24', false, 'range'],
    ['>=2026.10', '2026.11', true, 'range'],
    ['>=7', 'build-7', false, 'none'],
    ['build-7', 'build-7', true, 'exact'],
    ['build-7', 'build-8', false, 'none'],
    ['41', '42', false, 'none'],
  ])('needs %s, has %s', (required, has, satisfied, how) => {
    expect(satisfiesRequirement({ required, version: has })).toEqual({
      satisfied,
      how,
    });
  });

  it('agrees with the order of semantic versions', () => {
    fc.assert(
      fc.property(version, version, (needed, has) => {
        expect(
          satisfiesRequirement({ required: `>=${needed}`, version: has }),
        ).toEqual({ satisfied: semver.gte(has, needed), how: 'range' });
      }),
    );
  });

  it('never takes a pre-release for the version that it precedes or a later one', () => {
    fc.assert(
      fc.property(version, version, fc.nat(99), (needed, has, number) => {
        expect(
          satisfiesRequirement({
            required: `>=${needed}`,
            version: `${has}-rc.${number}`,
          }).satisfied,
        ).toBe(false);
      }),
    );
  });

  it('is satisfied by the very text that is required, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(version, opaque, fc.string()), text => {
        expect(
          satisfiesRequirement({ required: text, version: text }).satisfied,
        ).toBe(true);
      }),
    );
  });

  it('compares other versions by when they were first deployed', () => {
    fc.assert(
      fc.property(opaque, opaque, instant, instant, (needed, has, at, then) => {
        fc.pre(needed !== has);
        const result = satisfiesRequirement({
          required: needed,
          version: has,
          firstDeployedAt: text => (text === needed ? at : then),
        });
        expect(result).toEqual({
          satisfied: Date.parse(then) >= Date.parse(at),
          how: 'ordering',
        });
      }),
    );
  });

  it('concludes nothing from one deployment alone, except of what is still to come', () => {
    fc.assert(
      fc.property(opaque, opaque, instant, (needed, has, at) => {
        fc.pre(needed !== has);
        const options = {
          required: needed,
          version: has,
          firstDeployedAt: (text: string) => (text === needed ? at : undefined),
        };
        expect(satisfiesRequirement(options)).toEqual({
          satisfied: false,
          how: 'none',
        });
        expect(satisfiesRequirement({ ...options, planned: true })).toEqual({
          satisfied: true,
          how: 'ordering',
        });
      }),
    );
  });
});

describe('sameVersion', () => {
  it.each([
    ['4.2.0', 'v4.2.0', true],
    ['4.2.0', '4.2.0 ', true],
    ['4.2.0', '4.2.0-rc.1', false],
    ['version', 'ersion', false],
    ['4.2', '4.2.0', false],
  ])('%s and %s', (one, other, same) => {
    expect(sameVersion(one, other)).toBe(same);
    expect(sameVersion(other, one)).toBe(same);
  });
});
