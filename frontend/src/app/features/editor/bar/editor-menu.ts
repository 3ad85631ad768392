import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDataList } from '@taiga-ui/core/components/data-list';
import { TuiDropdown } from '@taiga-ui/core/portals/dropdown';
import { Toasts } from '#app/shared/toasts.js';
import type { FileFormat } from '../../chains/chain-types.js';
import { CopyItems } from '../../chains/copy-items.js';
import { EditorView } from '../state/editor-view.js';
import { OpenChain } from '../state/open-chain.js';
import { ChainCopies } from './chain-copies.js';

/** Остальные действия над открытой цепочкой. */
@Component({
  selector: 'zv-editor-menu',
  imports: [CopyItems, RouterLink, TranslocoDirective, TuiButton, TuiDataList, TuiDropdown],
  providers: [ChainCopies],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './editor-menu.html',
})
export class EditorMenu {
  private readonly copies = inject(ChainCopies);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly chain = inject(OpenChain);
  protected readonly view = inject(EditorView);
  protected readonly open = signal(false);

  protected showSettings(): void {
    this.open.set(false);
    this.view.toggleRight('chain');
  }

  protected showRuns(): void {
    this.open.set(false);
    this.view.drawer.set('runs');
  }

  protected exportTo(format: FileFormat): Promise<void> {
    return this.tell(() => this.copies.download(format));
  }

  protected duplicate(): Promise<void> {
    return this.tell(async () => {
      const { name } = await this.copies.duplicate();
      this.toasts.done(this.transloco.translate('chains.duplicated', { name }));
    });
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    this.open.set(false);
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
