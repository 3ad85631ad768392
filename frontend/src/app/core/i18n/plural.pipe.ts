import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language.js';
import { pluralCategory } from './plural-category.js';

/** `{{ 3 | plural: 'chains.count' }}` → текст `chains.count.few` с подставленным `count`. */
@Pipe({ name: 'plural', pure: false })
export class PluralPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  transform(count: number, key: string): string {
    const language = this.language.current();
    return this.transloco.translate(
      `${key}.${pluralCategory(language, count)}`,
      { count: count.toLocaleString(language) },
      language,
    );
  }
}
