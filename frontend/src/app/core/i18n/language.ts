import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslocoService } from '@jsverse/transloco';
import { TUI_ENGLISH_LANGUAGE } from '@taiga-ui/i18n/languages/english';
import { TUI_RUSSIAN_LANGUAGE } from '@taiga-ui/i18n/languages/russian';

export const languages = ['ru', 'en'] as const;
export type LanguageCode = (typeof languages)[number];

const storageKey = 'zveno.language';

const isLanguage = (value: unknown): value is LanguageCode =>
  languages.some((known) => known === value);

/** Что выбрано в этом браузере; без выбора — русский. */
export function storedLanguage(): LanguageCode {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'ru';
}

/** Язык интерфейса. Меняется на ходу, без перезагрузки. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<LanguageCode>(storedLanguage());

  readonly current = this.chosen.asReadonly();
  readonly taiga = computed(() =>
    this.chosen() === 'ru' ? TUI_RUSSIAN_LANGUAGE : TUI_ENGLISH_LANGUAGE,
  );

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
      this.transloco.setActiveLang(this.chosen());
    });
  }

  /** Язык человека с сервера: действует, пока в этом браузере язык не выбирали. */
  adopt(language: LanguageCode): void {
    if (localStorage.getItem(storageKey) === null) this.chosen.set(language);
  }

  choose(language: LanguageCode): void {
    localStorage.setItem(storageKey, language);
    this.chosen.set(language);
  }
}
