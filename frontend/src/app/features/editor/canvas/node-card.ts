import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FFlowModule } from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NodeCard as Card } from '../graph/canvas-scene.js';
import { pluginOf } from '../graph/plugin-of.js';
import type { NodeMark } from '../state/node-marks.js';
import { nodeIcon } from './editor-icons.js';

/** Карточка узла. Размеры повторяют `graph/geometry`: по ним считаются связи и видимость. */
@Component({
  selector: 'zv-node-card',
  imports: [FFlowModule, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-tone]': 'mark()?.tone',
    '[attr.data-colour]': 'card().colour',
    '[attr.data-category]': 'card().category',
    '[class.off]': 'card().disabled',
    '[class.unknown]': '!card().known',
    '[class.bad]': "mark()?.problem === 'error'",
    '[style.--height.px]': 'card().height',
    '[style.--far-lines]': 'farLines()',
  },
  templateUrl: './node-card.html',
  styleUrls: ['./node-card.scss', './node-card-far.scss'],
})
export class NodeCard {
  readonly card = input.required<Card>();
  readonly mark = input<NodeMark>();
  /** Связи сейчас не тянут: холст только показывает. */
  readonly frozen = input(false);
  protected readonly icon = computed(() => nodeIcon(this.card().icon));
  /** Плагин, без которого тип узла неизвестен. */
  protected readonly plugin = computed(() =>
    this.card().known ? undefined : pluginOf(this.card().type),
  );
  /** Сколько строк крупного названия помещается на карточку, когда смотрят издалека: под ним ещё сводка. */
  protected readonly farLines = computed(() => {
    const { height, summary } = this.card();
    return Math.min(summary ? 2 : 4, Math.max(1, Math.floor((height - 12) / 28)));
  });
  protected readonly ownTitle = computed(() => this.card().title !== this.card().typeTitle);
}
