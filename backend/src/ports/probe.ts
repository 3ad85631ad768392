/** Часть установки, без которой процесс не готов принимать работу. */
export interface Probe {
  readonly part: 'database' | 'schema' | 'redis';
  /** Проверяет часть сейчас: причина неготовности по-русски или `undefined`, если всё в порядке. */
  check(): Promise<string | undefined>;
}

/** Проверки этого процесса: какие есть, решают его настройки. */
export abstract class Probes {
  abstract readonly all: readonly Probe[];
}
