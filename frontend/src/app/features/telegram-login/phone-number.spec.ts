import { formatPhone, looksWhole, regionOf } from './phone-number.js';

describe(formatPhone.name, () => {
  it.each([
    ['79991234567', '+7 999 123 45 67'],
    ['8 (999) 123-45-67', '+7 999 123 45 67'],
    ['+77011234567', '+7 701 123 45 67'],
    ['375291234567', '+375 29 123 45 67'],
    ['4915112345678', '+49 151 1234 5678'],
    ['+7', '+7'],
    ['+', '+'],
    ['', ''],
  ])('%s → %s', (typed, shown) => {
    expect(formatPhone(typed)).toBe(shown);
  });

  it('номер незнакомой страны не режет', () => {
    expect(formatPhone('8801712345678')).toBe('+8801712345678');
  });

  it('повторно ничего не меняет', () => {
    expect(formatPhone(formatPhone('79991234567'))).toBe('+7 999 123 45 67');
  });
});

describe(regionOf.name, () => {
  it.each([
    ['+7 999', 'RU'],
    ['+7 701', 'KZ'],
    ['+375', 'BY'],
    ['+1 212', 'US'],
    ['+880', undefined],
  ])('%s — %s', (typed, region) => {
    expect(regionOf(typed)).toBe(region);
  });
});

describe(looksWhole.name, () => {
  it('недописанный номер не отправляют', () => {
    expect(looksWhole('+7 999 123 45')).toBe(false);
    expect(looksWhole('+375 29 123 45 67')).toBe(true);
  });
});
