/** Число или «да/нет», если они записаны без двусмысленности: «007» и «1.0» остаются текстом. */
export function plainValue(text: string): number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : undefined;
}
