import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import type { JsonObject } from '@zveno/contracts/json.js';

/** Программа узла «Скрипт»: видит только `input`, итог — её `return`. */
export interface Script {
  readonly source: string;
  readonly input: JsonObject;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** Исполнение чужих программ: ни сети, ни файлов, ни часов хозяина, с пределами времени и памяти. */
export abstract class ScriptRunner {
  /** Неудача программы — исход `failed`; бросает, только когда исполнитель остановлен сигналом. */
  abstract run(script: Script, signal: AbortSignal): Promise<ActivityOutcome>;
}
