import type { Storage } from '@zveno/plugin-sdk';

const keptDays = 90;

/** Дневной предел токенов: считает потраченное всеми экземплярами вместе. */
export class Budget {
  constructor(
    private readonly storage: Storage,
    /** Ноль — без предела. */
    private readonly dailyTokens: number,
  ) {}

  /** Остались ли токены. Ответ, который уже идёт, доведут: предел может быть превышен на него. */
  async left(): Promise<boolean> {
    if (this.dailyTokens === 0) return true;
    return Number((await this.storage.get(keyOf(today()))) ?? 0) < this.dailyTokens;
  }

  async spend(tokens: number): Promise<void> {
    const total = await this.storage.increment(keyOf(today()), tokens);
    // Первая трата дня забывает дни, которые на странице уже не видны.
    if (total === tokens) await this.forget();
  }

  /** Потраченное по дням, от ранних к поздним. */
  async days(): Promise<readonly { day: string; tokens: number }[]> {
    const entries = await this.storage.entries(keyOf(''));
    return entries.map(({ key, value }) => ({
      day: key.slice(keyOf('').length),
      tokens: Number(value),
    }));
  }

  private async forget(): Promise<void> {
    const days = await this.days();
    for (const { day } of days.slice(0, -keptDays)) await this.storage.delete(keyOf(day));
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function keyOf(day: string): string {
  return `tokens/${day}`;
}
