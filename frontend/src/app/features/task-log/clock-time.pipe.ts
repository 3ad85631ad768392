import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../../core/i18n/language.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      ...(withDay && { day: 'numeric', month: 'short' }),
    });
  formats.set(key, format);
  return format;
}

/** Время по часам; у прошлых дней — с датой. Форматы готовы заранее: журнал пишется тысячами строк в секунду. */
@Pipe({ name: 'clockTime', pure: false })
export class ClockTimePipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(at: number): string {
    const today = new Date(at).toDateString() === new Date().toDateString();
    return formatOf(this.language.current(), !today).format(at);
  }
}
