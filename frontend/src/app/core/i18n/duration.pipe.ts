import { inject, Pipe, type PipeTransform } from '@angular/core';
import { durationWords } from './duration.js';
import { Language } from './language.js';

/** Сколько прошло между двумя мгновениями, словами. */
@Pipe({ name: 'duration', pure: false })
export class DurationPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(ms: number): string {
    return durationWords(ms, this.language.current());
  }
}
