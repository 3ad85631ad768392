import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Theme, type ThemeChoice, themes } from '../core/appearance/theme.js';
import { Language } from '../core/i18n/language.js';
import { type Choice, ChoiceRow } from './choice-row.js';

const icons: Readonly<Record<ThemeChoice, string>> = {
  light: '@tui.sun',
  dark: '@tui.moon',
  system: '@tui.monitor',
};

@Component({
  selector: 'zv-appearance-switch',
  imports: [ChoiceRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-choice-row
      [label]="label()"
      [choices]="choices()"
      [value]="theme.choice()"
      (valueChange)="theme.choose($event)"
    />
  `,
})
export class AppearanceSwitch {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly theme = inject(Theme);

  protected readonly label = computed(() => this.text('appearance.theme'));
  protected readonly choices = computed(() =>
    themes.map((value): Choice<ThemeChoice> => ({
      value,
      text: this.text(`appearance.${value}`),
      icon: icons[value],
    })),
  );

  private text(key: string): string {
    return this.transloco.translate(key, {}, this.language.current());
  }
}
