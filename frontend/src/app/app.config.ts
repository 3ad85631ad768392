import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, isDevMode } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { provideTaiga } from '@taiga-ui/core/utils/miscellaneous';
import { TUI_LANGUAGE } from '@taiga-ui/i18n/tokens';
import { routes } from './app.routes.js';
import { carryKey } from './core/auth/key.interceptor.js';
import { watchConnection } from './core/http/connection.interceptor.js';
import { askInLanguage } from './core/http/language.interceptor.js';
import { nameRevision } from './core/http/seen-revision.js';
import { Language, storedLanguage } from './core/i18n/language.js';
import { PageTitle } from './core/i18n/page-title.js';
import { TextsLoader } from './core/i18n/texts-loader.js';
import { iconsProvider } from './core/icons/icons.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(routes, withComponentInputBinding()),
    provideHttpClient(withInterceptors([askInLanguage, nameRevision, watchConnection, carryKey])),
    provideTaiga({ fontScaling: false, scrollbars: 'native' }),
    provideTransloco({
      config: {
        availableLangs: ['ru', 'en'],
        defaultLang: storedLanguage(),
        fallbackLang: 'ru',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: TextsLoader,
    }),
    iconsProvider,
    { provide: TUI_LANGUAGE, useFactory: () => inject(Language).taiga },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
