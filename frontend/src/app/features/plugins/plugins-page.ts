import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { DropHint } from '../../shared/drop-hint.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { FileDrop } from '../../shared/file-drop.js';
import { PageHeader } from '../../shared/page-header.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { EnableDialog } from './enable-dialog.js';
import { FolderRefusals } from './folder-refusals.js';
import { InstallPlugin } from './install-plugin.js';
import { InstallProgress } from './install-progress.js';
import { PluginActions } from './plugin-actions.js';
import { PluginCard } from './plugin-card.js';
import { pluginIconsProvider } from './plugin-icons.js';
import { PluginList } from './plugin-list.js';

/** Плагины установки: что стоит, что просит разрешений, что не принято; установка из архива. */
@Component({
  selector: 'zv-plugins-page',
  imports: [
    DropHint,
    EmptyState,
    EnableDialog,
    Failure,
    FileDrop,
    FolderRefusals,
    InstallProgress,
    PageHeader,
    PluginCard,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [InstallPlugin, PluginActions, pluginIconsProvider, PluginList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plugins-page.html',
  styleUrl: './plugins-page.scss',
})
export class PluginsPage {
  protected readonly list = inject(PluginList);
  protected readonly installing = inject(InstallPlugin);

  protected pick(picker: HTMLInputElement): void {
    void this.installing.run([...(picker.files ?? [])]);
    picker.value = '';
  }
}
