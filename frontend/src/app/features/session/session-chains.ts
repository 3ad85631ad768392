import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiSwitch } from '@taiga-ui/kit/components/switch';
import { Api } from '../../api/api.js';
import { getSessionsByIdChains, putSessionsByIdChains } from '../../api/functions.js';
import type { ChainSummaryDto, SessionChainDto, SessionChainsDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { over } from '../../core/http/seen-revision.js';
import { Failure } from '../../shared/failure.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { arrangement, moved } from './chain-order.js';
import { ChainPicker } from './chain-picker.js';

/** Цепочки аккаунта по порядку: первую спрашивают раньше. Каждая перемена сохраняется сразу. */
@Component({
  selector: 'zv-session-chains',
  imports: [
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    ChainPicker,
    Failure,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiIcon,
    TuiSwitch,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-chains.html',
  styleUrl: './session-chains.scss',
})
export class SessionChains {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  private readonly read = signal<SessionChainsDto | undefined>(undefined);

  readonly sessionId = input.required<string>();
  readonly editable = input(false);
  readonly changes = input(0);

  protected readonly rows = computed(() => this.read()?.chains);
  protected readonly taken = computed(() => (this.rows() ?? []).map(({ chainId }) => chainId));
  protected readonly failure = signal<Problem | undefined>(undefined);
  protected readonly refusal = signal<Problem | undefined>(undefined);
  protected readonly saving = signal(false);
  /** Что сейчас сделано: слышат читающие с экрана. */
  protected readonly told = signal('');

  constructor() {
    effect(() => {
      this.changes();
      void this.load(this.sessionId());
    });
  }

  protected async load(id: string): Promise<void> {
    try {
      const chains = await this.api.invoke(getSessionsByIdChains, { id });
      if (!this.saving()) this.read.set(chains);
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    void this.move(previousIndex, currentIndex);
  }

  protected async move(from: number, to: number): Promise<void> {
    const rows = this.rows() ?? [];
    const next = moved(rows, from, to);
    if (next === rows) return;
    await this.save(next);
    const name = next[to]?.name ?? '';
    this.told.set(this.transloco.translate('session.chains.moved', { name, place: to + 1 }));
  }

  protected turn({ chainId }: SessionChainDto, enabled: boolean): void {
    const rows = this.rows() ?? [];
    void this.save(rows.map((row) => (row.chainId === chainId ? { ...row, enabled } : row)));
  }

  protected remove({ chainId }: SessionChainDto): void {
    void this.save((this.rows() ?? []).filter((row) => row.chainId !== chainId));
  }

  protected add({ id, name, publishedNumber }: ChainSummaryDto): void {
    const added = { chainId: id, name, enabled: true, publishedNumber, archived: false };
    void this.save([...(this.rows() ?? []), added]);
  }

  // Новый порядок виден сразу; отказ возвращает то, что на самом деле сохранено.
  private async save(chains: readonly SessionChainDto[]): Promise<void> {
    const { revision } = this.read() ?? { revision: 0 };
    const id = this.sessionId();
    this.saving.set(true);
    this.refusal.set(undefined);
    this.read.set({ revision, chains: [...chains] });
    try {
      const body = { chains: arrangement(chains) };
      this.read.set(await this.api.invoke(putSessionsByIdChains, { id, body }, over(revision)));
    } catch (error) {
      this.refusal.set(problemOf(error));
      this.read.set(await this.api.invoke(getSessionsByIdChains, { id }).catch(() => this.read()));
    } finally {
      this.saving.set(false);
    }
  }
}
