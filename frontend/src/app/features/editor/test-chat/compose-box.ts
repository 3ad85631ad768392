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
import { askedInputs, isStartable } from '../graph/start-inputs.js';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainWords } from '../state/chain-words.js';
import { StartDialog, type WantedStart } from './start-dialog.js';
import { TestTalk } from './test-talk.js';

/** Поле сообщения: Enter отправляет, Shift+Enter переносит строку. */
@Component({
  selector: 'zv-compose-box',
  imports: [StartDialog, TranslocoDirective, TuiButton, TuiDataList, TuiDropdown],
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
  protected readonly wanted = signal<WantedStart | undefined>(undefined);
  protected readonly starts = computed(() => {
    const document = this.editor.document();
    return Object.entries(document.nodes)
      .filter(([, node]) => isStartable(node))
      .map(([id, node]) => ({ id, node, title: this.words.node(document, id) }));
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') return;
    if (await this.talk.say(text)) this.text.set('');
    this.field().nativeElement.focus();
  }

  /** Запуск с входами сперва спросит их. */
  protected startFrom(start: WantedStart): void {
    this.choosing.set(false);
    if (start.node.type === 'webhook' || askedInputs(start.node).length > 0) this.wanted.set(start);
    else void this.talk.startFrom(start.id);
  }
}
