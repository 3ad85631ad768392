import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import { deleteChainsById } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Field, type FieldCondition } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';
import { ChainActions } from './chain-actions.js';
import { ChainList } from './chain-list.js';

/** Удаление цепочки насовсем: имя пишут руками, чтобы не удалить случайно. */
@Component({
  selector: 'zv-delete-chain-dialog',
  imports: [
    Field,
    FieldControl,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiDialog,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delete-chain-dialog.html',
  styleUrl: './dialog.scss',
})
export class DeleteChainDialog {
  private readonly api = inject(Api);
  private readonly list = inject(ChainList);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly chain = inject(ChainActions).doomed;

  protected readonly typed = linkedSignal(() => (this.chain(), ''));
  protected readonly tried = linkedSignal(() => (this.chain(), false));
  protected readonly problem = linkedSignal<Problem | undefined>(() => {
    this.chain();
    return undefined;
  });
  protected readonly sending = signal(false);
  private readonly matches = computed(() => this.typed().trim() === this.chain()?.name.trim());
  protected readonly condition: FieldCondition = {
    touched: () => this.tried(),
    errors: () =>
      this.matches()
        ? []
        : [{ kind: 'name', message: this.transloco.translate('chains.delete.mismatch') }],
  };

  protected async remove(event: Event): Promise<void> {
    event.preventDefault();
    const chain = this.chain();
    this.tried.set(true);
    if (!chain || !this.matches()) return;
    this.sending.set(true);
    try {
      await this.api.invoke(deleteChainsById, { id: chain.id });
      this.list.hide(chain.id);
      this.toasts.done(this.transloco.translate('chains.delete.done', { name: chain.name }));
      this.close();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected close(): void {
    this.chain.set(undefined);
  }
}
