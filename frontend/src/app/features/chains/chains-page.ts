import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { debounceTime, Subject } from 'rxjs';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { PageHeader } from '../../shared/page-header.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { ChainActions } from './chain-actions.js';
import { ChainFilters } from './chain-filters.js';
import { ChainList } from './chain-list.js';
import { ChainTable } from './chain-table.js';
import type { ChainFilter, ChainState } from './chain-types.js';
import { CreateChainDialog } from './create-chain-dialog.js';
import { DeleteChainDialog } from './delete-chain-dialog.js';
import { FileDrop } from './file-drop.js';
import { ImportChains } from './import-chains.js';
import { RefusedFilesDialog } from './refused-files-dialog.js';

const typingPauseMs = 250;

/** Цепочки: список с отбором; создание, загрузка из файла и действия над каждой. */
@Component({
  selector: 'zv-chains-page',
  imports: [
    ChainFilters,
    ChainTable,
    CreateChainDialog,
    DeleteChainDialog,
    EmptyState,
    Failure,
    FileDrop,
    PageHeader,
    RefusedFilesDialog,
    SkeletonRows,
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
  private readonly typed = new Subject<string>();

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
    this.typed
      .pipe(debounceTime(typingPauseMs), takeUntilDestroyed())
      .subscribe((search) => this.choose({ search: search || undefined }));
  }

  protected choose(filter: Partial<Record<keyof ChainFilter, string | undefined>>): void {
    void this.router.navigate([], {
      queryParams: filter,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected type(search: string): void {
    this.typed.next(search.trim());
  }

  protected clear(): void {
    this.choose({ search: undefined, tag: undefined, state: undefined });
  }

  protected pick(picker: HTMLInputElement): void {
    void this.importing.run([...(picker.files ?? [])]);
    picker.value = '';
  }
}
