import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { catchError, EMPTY, switchMap } from 'rxjs';
import { Language } from '../../core/i18n/language.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { EmptyState } from '../../shared/empty-state.js';
import { KeyCaps } from '../../shared/key-caps.js';
import { NodeTypes } from '../editor/state/node-types.js';
import { documentedFields } from './documented-fields.js';
import { OpenedPlugin } from './opened-plugin.js';
import { additionsOf } from './plugin-additions.js';
import { RouteDocs } from './route-docs.js';
import { SettingTable } from './setting-table.js';

/** Документация плагина, собранная из того, что он о себе объявил. */
@Component({
  selector: 'zv-docs-tab',
  imports: [EmptyState, KeyCaps, PluralPipe, RouteDocs, SettingTable, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './docs-tab.html',
  styleUrl: './docs-tab.scss',
})
export class DocsTab {
  private readonly opened = inject(OpenedPlugin);
  private readonly types = inject(NodeTypes);
  protected readonly language = inject(Language).current;

  protected readonly plugin = this.opened.plugin;
  protected readonly empty = computed(() => {
    const plugin = this.plugin();
    return !plugin || additionsOf(plugin).length === 0;
  });
  /** Настройки и выходы узлов известны каталогу, пока плагин работает. */
  protected readonly nodes = computed(() =>
    (this.plugin()?.nodes ?? []).map((node) => {
      const known = this.types.get(node.type);
      return {
        ...node,
        fields: documentedFields(known?.settings, this.language()),
        outputs: known?.outputs ?? [],
      };
    }),
  );

  constructor() {
    toObservable(this.opened.changes)
      .pipe(
        switchMap(() => this.types.read().pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(),
      )
      .subscribe();
  }
}
