import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Identity } from '../core/auth/identity.js';
import { Language, type LanguageCode } from '../core/i18n/language.js';
import { type Choice, ChoiceRow } from './choice-row.js';

@Component({
  selector: 'zv-language-switch',
  imports: [ChoiceRow, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-choice-row
      *transloco="let t"
      [label]="t('appearance.language')"
      [choices]="choices"
      [value]="language.current()"
      (valueChange)="choose($event)"
    />
  `,
})
export class LanguageSwitch {
  private readonly identity = inject(Identity);
  protected readonly language = inject(Language);
  // Каждый язык назван на себе самом: его ищет тот, кто не понимает текущего.
  protected readonly choices: readonly Choice<LanguageCode>[] = [
    { value: 'ru', text: 'Русский' },
    { value: 'en', text: 'English' },
  ];

  protected choose(language: LanguageCode): void {
    this.language.choose(language);
    void this.identity.rememberLanguage(language);
  }
}
