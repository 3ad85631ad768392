import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from './language.js';

/** Дата и время целиком, в часовом поясе браузера или названном: для подсказок и журналов. */
@Pipe({ name: 'fullMoment', pure: false })
export class FullMomentPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(iso: string, timeZone?: string): string {
    return new Date(iso).toLocaleString(this.language.current(), {
      dateStyle: 'long',
      timeStyle: 'short',
      ...(timeZone && { timeZone }),
    });
  }
}
