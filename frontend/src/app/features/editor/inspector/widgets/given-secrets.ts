import type { Signal } from '@angular/core';

/** Какие тайные поля формы уже заданы на сервере: самих значений он не отдаёт. */
export abstract class GivenSecrets {
  /** Пути полей: `auth.key`. */
  abstract readonly paths: Signal<readonly string[]>;
}
