import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Тексты каждого языка — отдельная часть сборки: грузится только нужный и кешируется навсегда. */
@Injectable({ providedIn: 'root' })
export class TextsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    if (language === 'en') return (await import('../../../i18n/en.js')).en;
    return (await import('../../../i18n/ru.js')).ru;
  }
}
