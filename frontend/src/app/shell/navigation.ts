/** Раздел в боковой панели. Раздел появляется здесь вместе со своей страницей. */
export interface NavigationItem {
  readonly path: string;
  readonly text: string;
  readonly icon: string;
  readonly exact: boolean;
  /** Раздел видят только администраторы. */
  readonly administrator?: boolean;
}

/** Работа: на телефоне — нижняя полоса, в ней место четырём. */
export const workSections: readonly NavigationItem[] = [
  { path: '/', text: 'overview.title', icon: '@tui.layout-dashboard', exact: true },
  { path: '/sessions', text: 'sessions.title', icon: '@tui.send', exact: false },
  { path: '/chains', text: 'chains.title', icon: '@tui.workflow', exact: false },
  { path: '/tasks', text: 'tasks.title', icon: '@tui.list-checks', exact: false },
];

/** Устройство установки: внизу панели, на телефоне — под кнопкой «Ещё». */
const setupSections: readonly NavigationItem[] = [
  { path: '/secrets', text: 'secrets.title', icon: '@tui.key-round', exact: false },
  {
    path: '/plugins',
    text: 'plugins.title',
    icon: '@tui.puzzle',
    exact: false,
    administrator: true,
  },
  {
    path: '/settings',
    text: 'settings.title',
    icon: '@tui.settings',
    exact: false,
    administrator: true,
  },
];

export const setupSectionsFor = (administrator: boolean): readonly NavigationItem[] =>
  setupSections.filter((section) => administrator || section.administrator !== true);
