import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDataList } from '@taiga-ui/core/components/data-list';
import { TuiDropdown } from '@taiga-ui/core/portals/dropdown';
import { atLeast, type Role } from '../sessions/session-roles.js';
import { ChainActions } from './chain-actions.js';
import { CopyItems } from './copy-items.js';
import type { ChainSummaryDto } from '../../api/models.js';

@Component({
  selector: 'zv-chain-menu',
  imports: [CopyItems, TranslocoDirective, TuiButton, TuiDataList, TuiDropdown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-menu.html',
})
export class ChainMenu {
  readonly chain = input.required<ChainSummaryDto>();
  protected readonly actions = inject(ChainActions);
  protected readonly open = signal(false);

  /** Чего человеку нельзя, того в меню нет: щелчок кончился бы отказом сервера. */
  protected may(role: Role): boolean {
    return atLeast(this.chain().role, role);
  }

  protected remove(): void {
    this.open.set(false);
    this.actions.doomed.set(this.chain());
  }

  protected choose(action: Promise<void>): void {
    this.open.set(false);
    void action;
  }
}
