import { fromPicker, toPicker } from './moment-text.js';

describe('день и час календаря', () => {
  it.each([
    ['31.12.2026 18:00', '2026-12-31T18:00'],
    ['05.05.2027', '2027-05-05T00:00'],
    ['завтра в 10', undefined],
    ['{{ visit }}', undefined],
    ['', undefined],
  ])('«%s» → %s', (text, value) => {
    expect(toPicker(text)).toBe(value);
  });

  it('выбранное записывается по-русски и читается обратно тем же', () => {
    const text = fromPicker('2026-12-31T18:05');

    expect(text).toBe('31.12.2026 18:05');
    expect(toPicker(text)).toBe('2026-12-31T18:05');
    expect(fromPicker('')).toBe('');
  });
});
