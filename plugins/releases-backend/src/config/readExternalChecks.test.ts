import { ConfigReader } from '@backstage/config';
import { readExternalChecks } from './readExternalChecks';

const POLICY = { callOuts: [{ name: 'itsm', title: 'ITSM' }] };

function read(external: object[]) {
  return readExternalChecks(
    new ConfigReader({ releases: { readiness: { external } } } as never),
    POLICY,
  );
}

describe('readExternalChecks', () => {
  it('reads checks with their defaults', () => {
    expect(
      read([
        { name: 'change-board', callOut: 'itsm' },
        { name: 'risk', title: 'Risk engine', callOut: 'itsm', mode: 'warn' },
      ]),
    ).toEqual([
      {
        name: 'external.change-board',
        title: 'change-board',
        mode: 'block',
        callOut: 'itsm',
      },
      {
        name: 'external.risk',
        title: 'Risk engine',
        mode: 'warn',
        callOut: 'itsm',
      },
    ]);
    expect(readExternalChecks(new ConfigReader({}), POLICY)).toEqual([]);
  });

  it.each([
    [[{ callOut: 'itsm' }], '[0].name'],
    [[{ name: 'Change Board', callOut: 'itsm' }], '[0].name'],
    [
      [
        { name: 'a', callOut: 'itsm' },
        { name: 'a', callOut: 'itsm' },
      ],
      '[1].name',
    ],
    [[{ name: 'a', callOut: 'other' }], '[0].callOut'],
    [[{ name: 'a', callOut: 'itsm', mode: 'maybe' }], '[0].mode'],
  ])('refuses %j and says where', (external, path) => {
    expect(() => read(external)).toThrow(
      `'releases.readiness.external${path}'`,
    );
  });
});
