import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDataList } from '@taiga-ui/core/components/data-list';
import { TuiDropdown } from '@taiga-ui/core/portals/dropdown';
import type { VersionDto } from '#app/api/models.js';
import { FullMomentPipe } from '#app/core/i18n/full-moment.pipe.js';
import { MomentPipe } from '#app/core/i18n/moment.pipe.js';
import { Avatar } from '#app/shared/avatar.js';
import { ChainEditor } from '../state/chain-editor.js';
import { VersionActions } from './version-actions.js';

/** Версия в истории: кто, когда и зачем её опубликовал — и что с ней можно сделать. */
@Component({
  selector: 'zv-version-row',
  imports: [
    Avatar,
    FullMomentPipe,
    MomentPipe,
    TranslocoDirective,
    TuiButton,
    TuiDataList,
    TuiDropdown,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.shown]': 'shown()' },
  templateUrl: './version-row.html',
  styleUrl: './version-row.scss',
})
export class VersionRow {
  protected readonly actions = inject(VersionActions);
  protected readonly editor = inject(ChainEditor);

  readonly version = input.required<VersionDto>();
  /** Эта версия сейчас на холсте. */
  readonly shown = input(false);
  /** С чем ещё можно сравнить. */
  readonly others = input<readonly VersionDto[]>([]);

  protected readonly open = signal(false);
  protected readonly rest = computed(() =>
    this.others()
      .filter(({ number }) => number !== this.version().number)
      .slice(0, 8),
  );

  protected choose(action: Promise<void>): void {
    this.open.set(false);
    void action;
  }
}
