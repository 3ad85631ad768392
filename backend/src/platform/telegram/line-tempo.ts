/** Сроки связи, мс. */
export interface LineTempo {
  /** Как часто спрашивать соединение, живо ли оно; библиотека добавит до 5 секунд. */
  readonly ping: number;
  /** Сколько тишины значит, что соединение мертво. */
  readonly silence: number;
  /** Как часто проверять тишину и повторять неудавшуюся запись. */
  readonly watch: number;
  /** Через сколько повторять то, что не удалось подготовить: настройки, прокси, ключи. */
  readonly retry: number;
  /** Сколько поручение ждёт выхода на связь, прежде чем вернуться «позже». */
  readonly patience: number;
  /** Сколько ждать ответа на поручение. */
  readonly answer: number;
  /** Какой перерыв связи делает пришедшее в нём опоздавшим. */
  readonly noticeable: number;
}

export const usualTempo: LineTempo = {
  ping: 12_000,
  silence: 25_000,
  watch: 4_000,
  retry: 10_000,
  patience: 30_000,
  answer: 60_000,
  noticeable: 5000,
};
