/** Одна часть готовности. */
export class ReadinessPartDto {
  /** Что проверено: database — база, schema — её схема, redis — очереди, drain — идёт ли остановка. */
  part: 'database' | 'schema' | 'redis' | 'drain';
  ready: boolean;
  /** Почему не готово и что делать; у готовой части поля нет. */
  reason?: string;
}

/** Готов ли процесс принимать работу. */
export class ReadinessDto {
  ready: boolean;
  parts: ReadinessPartDto[];
}
