import type { Routes } from '@angular/router';

/** Разделы аккаунта: у каждого свой адрес. */
export const sessionRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./session-page.js')).SessionPage,
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./now-tab.js')).NowTab,
      },
      {
        path: 'sending',
        loadComponent: async () => (await import('./sending-tab.js')).SendingTab,
      },
      {
        path: 'connection',
        loadComponent: async () => (await import('./connection-tab.js')).ConnectionTab,
      },
      {
        path: 'access',
        loadComponent: async () => (await import('./access-tab.js')).AccessTab,
      },
      {
        path: 'manage',
        loadComponent: async () => (await import('./manage-tab.js')).ManageTab,
      },
    ],
  },
];
