import { ConfigReader } from '@backstage/config';
import { readCallOuts } from './readCallOuts';
import { readPolicy } from './readPolicy';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

function configOf(...callOuts: object[]) {
  return new ConfigReader({ releases: { callOuts } } as never);
}

describe('readCallOuts', () => {
  it('reads call-outs with their defaults, and tells the policy only their names', () => {
    const config = configOf(
      { name: 'smoke-test', url: 'https://ci.example/run', secret: SECRET },
      {
        name: 'itsm',
        title: 'ITSM',
        url: 'http://itsm.internal/hook',
        secret: SECRET.slice('whsec_'.length),
        timeout: { seconds: 3 },
        allowPrivate: true,
      },
    );
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    expect(readCallOuts(config)).toEqual([
      {
        name: 'smoke-test',
        title: 'Smoke test',
        url: 'https://ci.example/run',
        key,
        timeoutMs: 10_000,
        allowPrivate: false,
      },
      {
        name: 'itsm',
        title: 'ITSM',
        url: 'http://itsm.internal/hook',
        key,
        timeoutMs: 3_000,
        allowPrivate: true,
      },
    ]);
    expect(readPolicy(config).callOuts).toEqual([
      { name: 'smoke-test', title: 'Smoke test' },
      { name: 'itsm', title: 'ITSM' },
    ]);
    expect(readCallOuts(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    ['no address', { url: undefined }, 'url'],
    ['half an address', { url: 'ci.example/run' }, 'url'],
    ['another protocol', { url: 'ftp://ci.example/run' }, 'url'],
    ['a password', { url: 'https://a:b@ci.example/run' }, 'url'],
    ['no secret', { secret: undefined }, 'secret'],
    ['a short secret', { secret: 'c2hvcnQ=' }, 'secret'],
    ['a secret in words', { secret: 'correct horse battery' }, 'secret'],
    ['no time at all', { timeout: { seconds: 0 } }, 'timeout'],
    ['hours', { timeout: { hours: 1 } }, 'timeout'],
    ['a flag in words', { allowPrivate: 'yes' }, 'allowPrivate'],
  ])('stops at %s and names the key path', (_title, change, key) => {
    const callOut = {
      name: 'a',
      url: 'https://ci.example/run',
      secret: SECRET,
      ...change,
    };
    const entry = JSON.parse(JSON.stringify(callOut));
    expect(() => readCallOuts(configOf(entry))).toThrow(
      `Invalid configuration at 'releases.callOuts[0].${key}'`,
    );
  });
});
