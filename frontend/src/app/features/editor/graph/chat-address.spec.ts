import { isChatAddress, isPersonNumber } from './chat-address.js';

describe('адрес чата', () => {
  it.each(['@vera', '7001', '-1001234567890'])('«%s» — уже адрес', (text) => {
    expect(isChatAddress(text)).toBe(true);
  });

  it.each([
    ['7001', true],
    ['-1001234567890', false],
    ['@vera', false],
    ['', false],
    ['{{contact.id}}', false],
    ['70 01', false],
  ])('«%s» — номер человека: %s', (text, expected) => {
    expect(isPersonNumber(text)).toBe(expected);
  });
});
