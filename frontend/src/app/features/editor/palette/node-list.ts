import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { Language } from '#app/core/i18n/language.js';
import { dragKind } from '../canvas/canvas-drop.js';
import { nodeIcon } from '../canvas/editor-icons.js';
import { paletteGroups } from '../graph/palette-groups.js';
import { NodeTypes } from '../state/node-types.js';

/** Список типов узлов по разделам: щелчок или Enter — взять; в палитре ещё и перетащить. */
@Component({
  selector: 'zv-node-list',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-list.html',
  styleUrl: './node-list.scss',
})
export class NodeList {
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);
  readonly query = input('');
  /** Без запусков: узел ставят после другого. */
  readonly stepsOnly = input(false);
  readonly draggable = input(false);
  readonly picked = output<NodeCatalogEntry>();

  readonly groups = computed(() =>
    paletteGroups(this.types.all(), this.query(), (entry) => !(this.stepsOnly() && entry.trigger)),
  );
  protected readonly iconOf = nodeIcon;

  protected title({ title }: NodeCatalogEntry): string {
    return title[this.language.current()];
  }

  protected about({ description }: NodeCatalogEntry): string {
    return description[this.language.current()];
  }

  protected lift(event: DragEvent, entry: NodeCatalogEntry): void {
    event.dataTransfer?.setData(dragKind, entry.type);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
  }
}
