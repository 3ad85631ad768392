import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { askedInputs, givenBody, givenInputs } from '../graph/start-inputs.js';
import { TestTalk } from './test-talk.js';

/** Запуск, который спрашивает значения: входы ручного запуска и вызова или тело вебхука. */
export interface WantedStart {
  readonly id: NodeId;
  readonly title: string;
  readonly node: ChainNode;
}

@Component({
  selector: 'zv-start-dialog',
  imports: [TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <ng-template
        [tuiDialog]="true"
        [tuiDialogOptions]="{ label: start().title, size: 's' }"
        (tuiDialogChange)="closed.emit()"
      >
        <form novalidate (submit)="run($event)">
          @if (webhook()) {
            <div class="field">
              <label for="start-body">{{ t('testChat.start.body') }}</label>
              <textarea
                #body
                id="start-body"
                class="zv-input zv-mono"
                rows="6"
                spellcheck="false"
                [attr.aria-invalid]="bad() || null"
                [value]="text()"
                (input)="text.set(body.value)"
              ></textarea>
              @if (bad()) {
                <p class="bad" role="alert">{{ t('testChat.start.badBody') }}</p>
              }
            </div>
          }
          @for (ask of asked(); track ask.name; let index = $index) {
            <div class="field">
              <label [attr.for]="'start-' + ask.name">{{ ask.title }}</label>
              <input
                #box
                class="zv-input"
                autocomplete="off"
                [id]="'start-' + ask.name"
                [value]="ask.text"
                (input)="write(index, box.value)"
              />
            </div>
          }
          <footer>
            <button
              tuiButton
              type="button"
              size="m"
              appearance="secondary-grayscale"
              (click)="closed.emit()"
            >
              {{ t('common.cancel') }}
            </button>
            <button tuiButton type="submit" size="m">{{ t('testChat.start.run') }}</button>
          </footer>
        </form>
      </ng-template>
    </ng-container>
  `,
  styleUrls: ['../../chains/dialog.scss', './start-dialog.scss'],
})
export class StartDialog {
  private readonly talk = inject(TestTalk);

  readonly start = input.required<WantedStart>();
  readonly closed = output();

  protected readonly webhook = computed(() => this.start().node.type === 'webhook');
  protected readonly asked = linkedSignal(() => askedInputs(this.start().node));
  protected readonly text = signal('{}');
  protected readonly bad = signal(false);

  protected write(index: number, text: string): void {
    this.asked.update((asked) => asked.map((ask, at) => (at === index ? { ...ask, text } : ask)));
  }

  protected run(event: Event): void {
    event.preventDefault();
    const inputs = this.webhook() ? givenBody(this.text()) : givenInputs(this.asked());
    this.bad.set(inputs === undefined);
    if (!inputs) return;
    this.closed.emit();
    void this.talk.startFrom(this.start().id, inputs);
  }
}
