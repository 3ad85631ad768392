/** Телефон в виде `+79161234567`; российские «8 916 …» и «916 …» понимаются. Иначе `undefined`. */
export function parsePhone(text: string): string | undefined {
  const found = /\+?\d[\d\s\u00a0()./-]{5,24}\d/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  const digits = found.replaceAll(/\D/g, '');
  if (found.startsWith('+')) {
    return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  }
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  if (digits.length === 10 && /^[3489]/.test(digits)) return `+7${digits}`;
  return digits.length >= 11 && digits.length <= 15 ? `+${digits}` : undefined;
}
