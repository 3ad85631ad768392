import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { toSignal } from '@angular/core/rxjs-interop';
import { TUI_DARK_MODE } from '@taiga-ui/core/tokens';
import { fromEvent, map } from 'rxjs';

export const themes = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themes)[number];

const storageKey = 'zveno.theme';

const stored = (): ThemeChoice =>
  themes.find((known) => known === localStorage.getItem(storageKey)) ?? 'system';

/** Светлая или тёмная тема; `system` идёт за настройкой устройства. Тот же ключ читает appearance.js. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly taigaDark = inject(TUI_DARK_MODE);
  private readonly media = matchMedia('(prefers-color-scheme: dark)');
  private readonly systemDark = toSignal(
    fromEvent(this.media, 'change').pipe(map(() => this.media.matches)),
    { initialValue: this.media.matches },
  );
  private readonly chosen = signal<ThemeChoice>(stored());

  readonly choice = this.chosen.asReadonly();
  readonly dark = computed(() =>
    this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark',
  );

  constructor() {
    effect(() => {
      this.document.documentElement.dataset['theme'] = this.dark() ? 'dark' : 'light';
      this.taigaDark.set(this.dark());
    });
  }

  choose(theme: ThemeChoice): void {
    localStorage.setItem(storageKey, theme);
    this.chosen.set(theme);
  }
}
