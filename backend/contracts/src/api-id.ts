const largest = 2_147_483_647;

/** Номер приложения Telegram: положительное целое в 32 разряда, а сколько в нём цифр — дело Telegram. */
export function isApiId(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= largest;
}
