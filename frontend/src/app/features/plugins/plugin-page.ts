import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Language } from '../../core/i18n/language.js';
import { BackLink } from '../../shared/back-link.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { Note } from '../../shared/note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { EnableDialog } from './enable-dialog.js';
import { OpenedPlugin } from './opened-plugin.js';
import { PluginActions } from './plugin-actions.js';
import { pluginIconsProvider } from './plugin-icons.js';
import { PluginList } from './plugin-list.js';
import { PluginStateBadge } from './plugin-state-badge.js';
import { RemoveDialog } from './remove-dialog.js';

/** Страница плагина: состояние, действия и разделы. */
@Component({
  selector: 'zv-plugin-page',
  imports: [
    BackLink,
    EmptyState,
    EnableDialog,
    Failure,
    Note,
    PluginStateBadge,
    RemoveDialog,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiIcon,
  ],
  providers: [OpenedPlugin, PluginActions, pluginIconsProvider, PluginList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plugin-page.html',
  styleUrl: './plugin-page.scss',
})
export class PluginPage {
  protected readonly language = inject(Language).current;
  protected readonly list = inject(PluginList);
  protected readonly opened = inject(OpenedPlugin);
  protected readonly actions = inject(PluginActions);

  readonly id = input.required<string>();

  protected readonly plugin = this.opened.plugin;
  protected readonly title = computed(() => this.plugin()?.title[this.language()] ?? this.id());
  protected readonly about = computed(() => this.plugin()?.description[this.language()] ?? '');
  protected readonly busy = computed(() => this.actions.busy() === this.id());
  protected readonly tabs = computed(() =>
    ['overview', 'settings', 'log', 'docs', 'resources'].filter(
      (tab) => tab !== 'settings' || this.plugin()?.settingsSchema,
    ),
  );
  protected readonly canEnable = computed(() =>
    ['off', 'asking', 'broken'].includes(this.plugin()?.state ?? ''),
  );

  constructor() {
    effect(() => this.opened.id.set(this.id()));
  }
}
