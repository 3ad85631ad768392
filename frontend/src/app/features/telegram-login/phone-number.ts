interface Country {
  readonly code: string;
  readonly region: string;
  /** Сколько цифр в каждой группе после кода страны. */
  readonly groups: readonly number[];
}

const countries: readonly Country[] = [
  { code: '375', region: 'BY', groups: [2, 3, 2, 2] },
  { code: '380', region: 'UA', groups: [2, 3, 2, 2] },
  { code: '373', region: 'MD', groups: [2, 3, 3] },
  { code: '374', region: 'AM', groups: [2, 3, 3] },
  { code: '992', region: 'TJ', groups: [2, 3, 2, 2] },
  { code: '993', region: 'TM', groups: [2, 2, 2, 2] },
  { code: '994', region: 'AZ', groups: [2, 3, 2, 2] },
  { code: '995', region: 'GE', groups: [3, 2, 2, 2] },
  { code: '996', region: 'KG', groups: [3, 3, 3] },
  { code: '998', region: 'UZ', groups: [2, 3, 2, 2] },
  { code: '370', region: 'LT', groups: [3, 2, 3] },
  { code: '371', region: 'LV', groups: [2, 3, 3] },
  { code: '372', region: 'EE', groups: [4, 4] },
  { code: '381', region: 'RS', groups: [2, 3, 4] },
  { code: '971', region: 'AE', groups: [2, 3, 4] },
  { code: '972', region: 'IL', groups: [2, 3, 4] },
  { code: '33', region: 'FR', groups: [1, 2, 2, 2, 2] },
  { code: '34', region: 'ES', groups: [3, 3, 3] },
  { code: '39', region: 'IT', groups: [3, 3, 4] },
  { code: '44', region: 'GB', groups: [4, 6] },
  { code: '48', region: 'PL', groups: [3, 3, 3] },
  { code: '49', region: 'DE', groups: [3, 4, 4] },
  { code: '77', region: 'KZ', groups: [2, 3, 2, 2] },
  { code: '76', region: 'KZ', groups: [2, 3, 2, 2] },
  { code: '86', region: 'CN', groups: [3, 4, 4] },
  { code: '90', region: 'TR', groups: [3, 3, 2, 2] },
  { code: '91', region: 'IN', groups: [5, 5] },
  { code: '7', region: 'RU', groups: [3, 3, 2, 2] },
  { code: '1', region: 'US', groups: [3, 3, 4] },
];

const longest = 15;

/** Цифры номера. Привычное «8 9…» — это +7: кода страны 89 не бывает. */
export const digitsOf = (text: string): string =>
  text.replace(/\D/g, '').replace(/^89/, '79').slice(0, longest);

const countryOf = (digits: string): Country | undefined =>
  countries.find(({ code }) => digits.startsWith(code));

/** Код региона для `Intl.DisplayNames`; незнакомый код страны — `undefined`. */
export const regionOf = (text: string): string | undefined => countryOf(digitsOf(text))?.region;

function cut(digits: string, groups: readonly number[]): string[] {
  const [size, ...rest] = groups;
  if (digits === '') return [];
  if (size === undefined) return [digits];
  return [digits.slice(0, size), ...cut(digits.slice(size), rest)];
}

/** Номер группами, как его читают вслух: `+7 999 123-45-67`. */
export function formatPhone(text: string): string {
  const digits = digitsOf(text);
  if (digits === '') return text.trim().startsWith('+') ? '+' : '';
  const country = countryOf(digits);
  if (!country) return `+${digits}`;
  // У Казахстана код общий с Россией: седьмая цифра — уже часть номера.
  const code = country.code.startsWith('7') ? '7' : country.code;
  const groups = country.code.startsWith('7') ? [3, 3, 2, 2] : country.groups;
  return [`+${code}`, ...cut(digits.slice(code.length), groups)].join(' ');
}

/** Хватает ли цифр, чтобы спрашивать Telegram. */
export const looksWhole = (text: string): boolean => digitsOf(text).length >= 10;
