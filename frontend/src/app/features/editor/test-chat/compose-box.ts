import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDataList } from '@taiga-ui/core/components/data-list';
import { TuiDropdown } from '@taiga-ui/core/portals/dropdown';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainWords } from '../state/chain-words.js';
import { TestTalk } from './test-talk.js';

/** Запуски, которые ждут не сообщения: их начинает сам человек. */
const startable = new Set(['manual', 'called', 'schedule', 'webhook']);

/** Поле сообщения: Enter отправляет, Shift+Enter переносит строку. */
@Component({
  selector: 'zv-compose-box',
  imports: [TranslocoDirective, TuiButton, TuiDataList, TuiDropdown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './compose-box.html',
  styleUrl: './compose-box.scss',
})
export class ComposeBox {
  private readonly editor = inject(ChainEditor);
  private readonly words = inject(ChainWords);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly talk = inject(TestTalk);
  protected readonly choosing = signal(false);
  protected readonly text = signal('');
  protected readonly starts = computed(() => {
    const document = this.editor.document();
    return Object.entries(document.nodes)
      .filter(([, { type, disabled }]) => startable.has(type) && !disabled)
      .map(([id]) => ({ id, title: this.words.node(document, id) }));
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') return;
    if (await this.talk.say(text)) this.text.set('');
    this.field().nativeElement.focus();
  }

  protected startFrom(node: string): void {
    this.choosing.set(false);
    void this.talk.startFrom(node);
  }
}
