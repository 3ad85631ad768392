import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
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
      (valueChange)="language.choose($event)"
    />
  `,
  styles: `
    :host {
      display: block;
      padding: 6px 10px;
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
  // Каждый язык назван на себе самом: его ищет тот, кто не понимает текущего.
  protected readonly choices: readonly Choice<LanguageCode>[] = [
    { value: 'ru', text: 'Русский' },
    { value: 'en', text: 'English' },
  ];
}
