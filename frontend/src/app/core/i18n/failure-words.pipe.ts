import { inject, Pipe, type PipeTransform } from '@angular/core';
import { failureWords, type SaidFailure } from './failure-words.js';
import { Language } from './language.js';

/** `{{ error | failureWords }}` — сбой узла словами на языке интерфейса. */
@Pipe({ name: 'failureWords', pure: false })
export class FailureWordsPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(failure: SaidFailure): string {
    return failureWords(failure, this.language.current());
  }
}
