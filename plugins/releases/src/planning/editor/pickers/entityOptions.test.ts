import { EntityOption, mergeOptions, refOfText } from './entityOptions';

function option(name: string, suggested = false): EntityOption {
  return {
    entityRef: `component:default/${name}`,
    title: name.toLocaleUpperCase('en'),
    description: '',
    suggested,
  };
}

it('offers matching suggestions first and nothing twice', () => {
  expect(
    mergeOptions(
      [option('ledger', true), option('tracker', true)],
      [option('ledger'), option('ledger-web')],
      'LEDGER',
    ).map(({ entityRef, suggested }) => [entityRef, suggested]),
  ).toEqual([
    ['component:default/ledger', true],
    ['component:default/ledger-web', false],
  ]);
});

it.each([
  ['Ledger', 'component:default/ledger'],
  ['component:default/ledger', 'component:default/ledger'],
  ['Component:Default/Other', 'component:default/other'],
  ['twin', 'twin'],
  [' something ', 'something'],
])('reads %p', (text, expected) => {
  const options = [
    option('ledger'),
    option('twin'),
    { ...option('twin'), entityRef: 'api:default/twin' },
  ];

  expect(refOfText(text, options)).toBe(expected);
});
