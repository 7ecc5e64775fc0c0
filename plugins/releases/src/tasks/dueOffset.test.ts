import { NO_DUE, toDue, toDueValues } from './dueOffset';

describe('a due time as people enter it', () => {
  it.each([
    ['-P2D', { amount: '2', unit: 'days', side: 'before' }],
    ['PT30M', { amount: '30', unit: 'minutes', side: 'after' }],
    ['-PT36H', { amount: '36', unit: 'hours', side: 'before' }],
    ['-P1DT6H', { amount: '30', unit: 'hours', side: 'before' }],
    ['PT90M', { amount: '90', unit: 'minutes', side: 'after' }],
    ['PT24H', { amount: '1', unit: 'days', side: 'after' }],
    ['P0D', { amount: '0', unit: 'days', side: 'after' }],
    [undefined, NO_DUE],
  ])('reads %s', (due, values) => {
    expect(toDueValues(due)).toEqual(values);
  });

  it.each([
    ['2', 'days', 'before', { due: '-P2D' }],
    ['36', 'hours', 'after', { due: 'PT36H' }],
    [' 15 ', 'minutes', 'before', { due: '-PT15M' }],
    ['0', 'hours', 'before', { due: 'PT0H' }],
    ['', 'hours', 'before', {}],
    ['soon', 'hours', 'before', { invalid: true }],
    ['1.5', 'days', 'before', { invalid: true }],
    ['-3', 'days', 'before', { invalid: true }],
  ] as const)('writes %s %s %s', (amount, unit, side, expected) => {
    expect(toDue({ amount, unit, side })).toEqual(expected);
  });
});
