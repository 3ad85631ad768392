import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Outline } from '../outline/outline.js';
import { EditorView } from '../state/editor-view.js';
import { Palette } from './palette.js';

/** Левая панель: палитра или список узлов; сворачивается до узкой полосы. */
@Component({
  selector: 'zv-left-panel',
  imports: [Outline, Palette, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.open]': 'view.left()' },
  templateUrl: './left-panel.html',
  styleUrl: './left-panel.scss',
})
export class LeftPanel {
  protected readonly view = inject(EditorView);

  constructor() {
    // На телефоне палитра закрыла бы холст; первым там виден список.
    if (matchMedia('(max-width: 720px)').matches) this.view.left.set('outline');
  }
}
