import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { Contributions } from '../../core/plugins/contributions.js';
import { WidgetArea } from '../widgets/widget-area.js';
import { AccountNames } from './account-names.js';
import { OpenedPlugin } from './opened-plugin.js';
import { concernsAccounts, permissionLines } from './permission-lines.js';
import { PermissionList } from './permission-list.js';
import { PluginActions } from './plugin-actions.js';
import { additionsOf } from './plugin-additions.js';

/** Обзор плагина: что разрешено и на какие аккаунты, что он добавил, откуда взялся. */
@Component({
  selector: 'zv-overview-tab',
  imports: [
    FullMomentPipe,
    MomentPipe,
    PermissionList,
    PluralPipe,
    TranslocoDirective,
    TuiButton,
    WidgetArea,
  ],
  providers: [AccountNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-tab.html',
  styleUrl: './overview-tab.scss',
})
export class OverviewTab {
  protected readonly plugin = inject(OpenedPlugin).plugin;
  protected readonly actions = inject(PluginActions);
  private readonly names = inject(AccountNames);
  private readonly contributions = inject(Contributions);

  protected readonly widgets = computed(() =>
    this.contributions.at('plugin').filter(({ from }) => from.plugin === this.plugin()?.id),
  );
  protected readonly lines = computed(() => {
    const plugin = this.plugin();
    if (!plugin) return [];
    return permissionLines(plugin.state === 'on' ? plugin.granted : plugin.asks);
  });
  protected readonly additions = computed(() => {
    const plugin = this.plugin();
    return plugin ? additionsOf(plugin) : [];
  });
  protected readonly ofAccounts = computed(() => {
    const plugin = this.plugin();
    return plugin?.state === 'on' && concernsAccounts(plugin.granted);
  });
  /** Имена выбранных аккаунтов; `undefined` — права на все. */
  protected readonly chosen = computed(() => {
    const ids = this.plugin()?.granted.accounts;
    const names = new Map(this.names.items()?.map(({ id, name }) => [id, name]));
    return ids?.map((id) => names.get(id) ?? id);
  });

  constructor() {
    void this.names.load();
  }
}
