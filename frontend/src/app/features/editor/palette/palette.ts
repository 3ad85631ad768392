import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { SearchBox } from '#app/shared/search-box.js';
import { AddStep } from '../state/add-step.js';
import { EditorView } from '../state/editor-view.js';
import { NodeList } from './node-list.js';

/** Палитра: все узлы, которые можно поставить. */
@Component({
  selector: 'zv-palette',
  imports: [NodeList, SearchBox, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <div class="search">
        <zv-search-box
          name="palette-search"
          [label]="t('palette.search')"
          (searched)="query.set($event ?? '')"
        />
      </div>
      @if (view.frozen()) {
        <p class="note">{{ t('palette.frozen') }}</p>
      }
      <zv-node-list
        class="list"
        [draggable]="!view.frozen()"
        [query]="query()"
        (picked)="add($event)"
      />
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .search {
      padding: 10px 10px 6px;
    }
    .list {
      flex: 1;
      min-height: 0;
      padding: 0 6px;
      overflow-y: auto;
    }
    .note {
      padding: 4px 14px 8px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
  `,
})
export class Palette {
  private readonly adding = inject(AddStep);
  protected readonly view = inject(EditorView);
  protected readonly query = signal('');

  protected add(entry: NodeCatalogEntry): void {
    if (!this.view.frozen()) this.adding.next(entry);
  }
}
