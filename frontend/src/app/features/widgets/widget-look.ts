import { computed, inject, Injectable } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import type { WidgetContext } from '@zveno/contracts/widget-messages.js';
import { Theme } from '../../core/appearance/theme.js';
import { Language } from '../../core/i18n/language.js';

type Look = Pick<WidgetContext, 'locale' | 'theme' | 'variables'>;

/** Свои имена у виджетов постоянные: страница вправе менять свои. */
const names: Readonly<Record<string, string>> = {
  '--zveno-canvas': '--zv-canvas',
  '--zveno-surface': '--zv-surface',
  '--zveno-sunken': '--zv-sunken',
  '--zveno-border': '--zv-line',
  '--zveno-text': '--zv-text',
  '--zveno-text-secondary': '--zv-text-muted',
  '--zveno-accent': '--zv-accent',
  '--zveno-accent-soft': '--zv-accent-soft',
  '--zveno-on-accent': '--zv-on-accent',
  '--zveno-success': '--zv-good',
  '--zveno-warning': '--zv-warn',
  '--zveno-danger': '--zv-bad',
  '--zveno-font': '--zv-font',
  '--zveno-mono': '--zv-mono',
  '--zveno-radius': '--zv-radius-m',
};

/** Язык, тема и цвета страницы: виджет перекрашивается вместе с ней. */
@Injectable({ providedIn: 'root' })
export class WidgetLook {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly theme = inject(Theme);
  private readonly language = inject(Language).current;

  readonly current = computed((): Look => {
    const theme = this.theme.dark() ? 'dark' : 'light';
    return { locale: this.language(), theme, variables: this.variables(theme) };
  });

  // Тема могла смениться этим же мигом: цвета спрашивают у неё самой, а не у ещё не обновлённой страницы.
  private variables(theme: Look['theme']): Look['variables'] {
    const before = this.root.dataset['theme'];
    this.root.dataset['theme'] = theme;
    const style = getComputedStyle(this.root);
    const found = Object.entries(names).map(
      ([name, own]) => [name, style.getPropertyValue(own)] as const,
    );
    if (before !== undefined) this.root.dataset['theme'] = before;
    return Object.fromEntries(found);
  }
}
