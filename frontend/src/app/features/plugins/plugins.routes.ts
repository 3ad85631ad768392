import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { carryKey } from '../../core/auth/key.interceptor.js';
import { watchConnection } from '../../core/http/connection.interceptor.js';
import { askInLanguage } from '../../core/http/language.interceptor.js';
import type { SettingsTab } from './settings-tab.js';

/** Список плагинов и страница каждого; у разделов страницы свои адреса. */
export const pluginRoutes: Routes = [
  {
    path: '',
    // Ход загрузки архива виден только через XHR: fetch о нём не говорит.
    providers: [
      provideHttpClient(withXhr(), withInterceptors([askInLanguage, watchConnection, carryKey])),
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./plugins-page.js')).PluginsPage,
      },
      {
        path: ':id',
        title: 'plugins.one',
        loadComponent: async () => (await import('./plugin-page.js')).PluginPage,
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: async () => (await import('./overview-tab.js')).OverviewTab,
          },
          {
            path: 'settings',
            // Раздела уже нет, если плагин удалили: спрашивать не о чем.
            canDeactivate: [(tab: SettingsTab | null) => tab?.mayLeave() ?? true],
            loadComponent: async () => (await import('./settings-tab.js')).SettingsTab,
          },
          {
            path: 'log',
            loadComponent: async () => (await import('./log-tab.js')).LogTab,
          },
          {
            path: 'docs',
            loadComponent: async () => (await import('./docs-tab.js')).DocsTab,
          },
          {
            path: 'resources',
            loadComponent: async () => (await import('./resources-tab.js')).ResourcesTab,
          },
        ],
      },
    ],
  },
];
