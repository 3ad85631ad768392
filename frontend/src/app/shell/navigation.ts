/** Раздел в боковой панели. Раздел появляется здесь вместе со своей страницей. */
export interface NavigationItem {
  readonly path: string;
  readonly text: string;
  readonly icon: string;
  readonly exact: boolean;
}

/** Работа: на телефоне — нижняя полоса, в ней место четырём. */
export const workSections: readonly NavigationItem[] = [
  { path: '/', text: 'overview.title', icon: '@tui.layout-dashboard', exact: true },
  { path: '/chains', text: 'chains.title', icon: '@tui.workflow', exact: false },
  { path: '/tasks', text: 'tasks.title', icon: '@tui.list-checks', exact: false },
];

/** Устройство установки: внизу панели, на телефоне — под кнопкой «Ещё». */
export const setupSections: readonly NavigationItem[] = [];
