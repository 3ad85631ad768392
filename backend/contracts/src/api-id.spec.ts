import { isApiId } from './api-id.js';

describe(isApiId.name, () => {
  it.each([1, 17, 12_345, 2_147_483_647])('принимает %i', (value) => {
    expect(isApiId(value)).toBe(true);
  });

  it.each([0, -5, 1.5, 2_147_483_648, Number.NaN])('не принимает %d', (value) => {
    expect(isApiId(value)).toBe(false);
  });
});
