import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language.js';
import { remarkPlace } from './remark-place.js';

/**
 * Замечание сервера к полю. Подробности он пишет по-русски; тому, кто работает на другом языке, — общие слова вместо
 * непонятных и место в файле, если оно есть.
 */
@Pipe({ name: 'remark', pure: false })
export class RemarkPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  transform(message: string): string {
    const language = this.language.current();
    if (language === 'ru' || !/[а-яё]/i.test(message)) return message;
    const place = remarkPlace(message);
    if (place) return this.transloco.translate('validation.serverAt', { ...place }, language);
    return this.transloco.translate('validation.server', {}, language);
  }
}
