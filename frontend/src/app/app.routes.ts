import type { Routes } from '@angular/router';
import type { EditorPage } from './features/editor/editor-page.js';
import { administratorOnly, signedIn, signedOut } from './core/auth/sign-in.guards.js';

export const routes: Routes = [
  {
    path: 'sign-in',
    canMatch: [signedOut],
    title: 'signIn.title',
    loadComponent: async () => (await import('./features/sign-in/sign-in-page.js')).SignInPage,
  },
  {
    path: 'register',
    canMatch: [signedOut],
    title: 'register.title',
    loadComponent: async () => (await import('./features/sign-in/register-page.js')).RegisterPage,
  },
  { path: 'sign-in', redirectTo: '/' },
  { path: 'register', redirectTo: '/' },
  {
    path: 'offline',
    title: 'errors.offline.title',
    loadComponent: async () => (await import('./features/errors/offline-page.js')).OfflinePage,
  },
  {
    path: 'chains/:id/edit',
    canMatch: [signedIn],
    canDeactivate: [(editor: EditorPage) => editor.leave()],
    title: 'editor.title',
    loadComponent: async () => (await import('./features/editor/editor-page.js')).EditorPage,
  },
  {
    path: '',
    canMatch: [signedIn],
    loadComponent: async () => (await import('./shell/shell.js')).Shell,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'overview.title',
        loadComponent: async () =>
          (await import('./features/overview/overview-page.js')).OverviewPage,
      },
      {
        path: 'chains',
        title: 'chains.title',
        loadComponent: async () => (await import('./features/chains/chains-page.js')).ChainsPage,
      },
      {
        path: 'tasks',
        title: 'tasks.title',
        loadComponent: async () => (await import('./features/tasks/tasks-page.js')).TasksPage,
      },
      {
        path: 'tasks/:id',
        title: 'tasks.one',
        loadComponent: async () => (await import('./features/tasks/task-page.js')).TaskPage,
      },
      {
        path: 'sessions/:id/contacts',
        title: 'contacts.title',
        loadComponent: async () =>
          (await import('./features/contacts/contacts-page.js')).ContactsPage,
      },
      {
        path: 'sessions/:id/contacts/:contactId',
        title: 'contacts.one',
        loadComponent: async () =>
          (await import('./features/contacts/contact-page.js')).ContactPage,
      },
      {
        path: 'sessions',
        title: 'sessions.title',
        loadComponent: async () =>
          (await import('./features/sessions/sessions-page.js')).SessionsPage,
      },
      {
        path: 'sessions/new',
        title: 'sessions.connect',
        loadComponent: async () =>
          (await import('./features/telegram-login/create-session-page.js')).CreateSessionPage,
      },
      {
        path: 'sessions/:id/login',
        title: 'sessions.connect',
        loadComponent: async () =>
          (await import('./features/telegram-login/login-page.js')).LoginPage,
      },
      {
        path: 'sessions/:id',
        title: 'sessions.title',
        loadChildren: async () =>
          (await import('./features/session/session.routes.js')).sessionRoutes,
      },
      {
        path: 'secrets',
        title: 'secrets.title',
        loadComponent: async () => (await import('./features/secrets/secrets-page.js')).SecretsPage,
      },
      {
        path: 'plugins',
        title: 'plugins.title',
        canMatch: [administratorOnly],
        loadChildren: async () =>
          (await import('./features/plugins/plugins.routes.js')).pluginRoutes,
      },
      {
        path: 'settings',
        title: 'settings.title',
        canMatch: [administratorOnly],
        loadComponent: async () =>
          (await import('./features/settings/settings-page.js')).SettingsPage,
      },
      { path: 'chains/:id', redirectTo: '/chains/:id/edit' },
      {
        path: 'profile',
        title: 'profile.title',
        loadComponent: async () => (await import('./features/profile/profile-page.js')).ProfilePage,
      },
      {
        path: 'forbidden',
        title: 'errors.forbidden.title',
        loadComponent: async () =>
          (await import('./features/errors/forbidden-page.js')).ForbiddenPage,
      },
      {
        path: '**',
        title: 'errors.missing.title',
        loadComponent: async () => (await import('./features/errors/missing-page.js')).MissingPage,
      },
    ],
  },
];
