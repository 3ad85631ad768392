import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language.js';

/**
 * Замечание сервера к полю. Подробности он пишет по-русски; тому, кто работает на другом языке, — общие слова вместо
 * непонятных.
 */
@Pipe({ name: 'remark', pure: false })
export class RemarkPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  transform(message: string): string {
    const language = this.language.current();
    if (language === 'ru' || !/[а-яё]/i.test(message)) return message;
    return this.transloco.translate('validation.server', {}, language);
  }
}
