import {
  durationText,
  measureText,
  percentText,
  sizeText,
  visibleText,
  webAddress,
} from './formats';

describe('texts of evidence', () => {
  it.each([
    [0, '0ms'],
    [419.6, '420ms'],
    [3_249, '3.2s'],
    [12_000, '12s'],
    [59_999, '60s'],
    [60_000, '1m'],
    [252_400, '4m 12s'],
    [3_780_000, '1h 3m'],
    [7_200_000, '2h'],
  ])('say that %d ms are %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it.each([
    [1, '100 %'],
    [0.999_9, '99.9 %'],
    [0.871_2, '87.1 %'],
    [0, '0 %'],
  ])('never round %d up to a whole', (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  it('say sizes and measures in their units', () => {
    expect(sizeText(18_200)).toBe('18 kB');
    expect(sizeText(0)).toBe('0 byte');
    expect(sizeText(5e12)).toBe('5,000 GB');
    expect(measureText({ value: 87.24, unit: 'percent' })).toBe('87.2 %');
    expect(measureText({ value: 240, unit: 'milliseconds' })).toBe('240ms');
    expect(measureText({ value: 1250, unit: 'count' })).toBe('1,250');
    expect(measureText({ value: 31.5, unit: 'per-second' })).toBe('31.5/s');
  });

  it('make visible what turns the direction of text round', () => {
    expect(visibleText('\u202Egnp.exe\u200b')).toBe('[U+202E]gnp.exe[U+200B]');
    expect(visibleText('<b>␛[31mred</b> 🚢 שלום')).toBe(
      '<b>␛[31mred</b> 🚢 שלום',
    );
  });

  it.each([
    ['https://ci.example/run/1', true],
    ['HTTP://ci.example', true],
    ['data:text/html,<script>', false],
    ['https://', false],
    [' https://ci.example', false],
    [undefined, false],
  ])('take %s for an address to follow: %s', (url, taken) => {
    expect(webAddress(url)).toBe(taken ? url : undefined);
  });
});
