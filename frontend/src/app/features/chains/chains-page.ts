import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { DropHint } from '../../shared/drop-hint.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ListCard } from '../../shared/list-card.js';
import { NothingFound } from '../../shared/nothing-found.js';
import { PageHeader } from '../../shared/page-header.js';
import { ChainActions } from './chain-actions.js';
import { ChainFilters } from './chain-filters.js';
import { ChainList } from './chain-list.js';
import { ChainTable } from './chain-table.js';
import type { ChainFilter, ChainState } from './chain-types.js';
import { CreateChainDialog } from './create-chain-dialog.js';
import { DeleteChainDialog } from './delete-chain-dialog.js';
import { FileDrop } from '../../shared/file-drop.js';
import { ImportChains } from './import-chains.js';
import { RefusedFilesDialog } from './refused-files-dialog.js';

/** Цепочки: список с отбором; создание, загрузка из файла и действия над каждой. */
@Component({
  selector: 'zv-chains-page',
  imports: [
    ChainFilters,
    ChainTable,
    CreateChainDialog,
    DeleteChainDialog,
    DropHint,
    EmptyState,
    FileDrop,
    ListCard,
    NothingFound,
    PageHeader,
    RefusedFilesDialog,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [ChainActions, ChainList, ImportChains],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chains-page.html',
  styleUrl: './chains-page.scss',
})
export class ChainsPage {
  private readonly router = inject(Router);

  // Отбор живёт в адресе: его можно переслать и вернуть кнопкой «назад».
  readonly search = input<string>();
  readonly tag = input<string>();
  readonly state = input<ChainState>();
  /** С обзора сюда приходят сразу создавать. */
  readonly create = input<string>();

  protected readonly list = inject(ChainList);
  protected readonly importing = inject(ImportChains);
  protected readonly creating = linkedSignal(() => this.create() !== undefined);
  protected readonly filter = computed((): ChainFilter => ({
    search: this.search(),
    tag: this.tag(),
    state: this.state(),
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  constructor() {
    effect(() => void this.list.show(this.filter()));
  }

  protected choose(filter: Partial<Record<keyof ChainFilter, string | undefined>>): void {
    void this.router.navigate([], {
      queryParams: filter,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.choose({ search: undefined, tag: undefined, state: undefined });
  }

  protected pick(picker: HTMLInputElement): void {
    void this.importing.run([...(picker.files ?? [])]);
    picker.value = '';
  }
}
