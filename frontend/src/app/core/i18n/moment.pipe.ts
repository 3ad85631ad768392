import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from './language.js';
import { relativeMoment } from './relative-moment.js';

/** Когда это было, словами: «5 минут назад», «вчера», «3 нояб. 2026 г.». */
@Pipe({ name: 'moment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(iso: string): string {
    return relativeMoment(new Date(iso), new Date(), this.language.current());
  }
}
