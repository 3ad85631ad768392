import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Contributions } from '#app/core/plugins/contributions.js';
import { WidgetArea } from '../../widgets/widget-area.js';
import { Outline } from '../outline/outline.js';
import { EditorView } from '../state/editor-view.js';
import { OpenChain } from '../state/open-chain.js';
import { Palette } from './palette.js';

/** Левая панель: палитра или список узлов; сворачивается до узкой полосы. */
@Component({
  selector: 'zv-left-panel',
  imports: [Outline, Palette, TranslocoDirective, TuiIcon, WidgetArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.open]': 'view.left()' },
  templateUrl: './left-panel.html',
  styleUrl: './left-panel.scss',
})
export class LeftPanel {
  private readonly contributions = inject(Contributions);
  protected readonly view = inject(EditorView);
  protected readonly chain = inject(OpenChain).id;
  protected readonly widgets = computed(() => this.contributions.at('editor'));

  constructor() {
    // Плагин выключили, пока его виджеты были открыты: показывать больше нечего.
    effect(() => {
      if (this.widgets().length === 0 && this.view.left() === 'widgets')
        this.view.left.set('palette');
    });
    // На телефоне палитра закрыла бы холст; первым там виден список, а пустому и он не нужен.
    const empty = Object.keys(this.view.document().nodes).length === 0;
    if (matchMedia('(max-width: 720px)').matches) this.view.left.set(empty ? undefined : 'outline');
  }
}
