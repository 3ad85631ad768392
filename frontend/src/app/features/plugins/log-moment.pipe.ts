import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../../core/i18n/language.js';

/** Время строки журнала с секундами; дата — только у вчерашнего и старше. */
@Pipe({ name: 'logMoment', pure: false })
export class LogMomentPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(iso: string): string {
    const moment = new Date(iso);
    const today = moment.toDateString() === new Date().toDateString();
    return moment.toLocaleString(this.language.current(), {
      ...(today ? {} : { day: 'numeric', month: 'short' }),
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }
}
