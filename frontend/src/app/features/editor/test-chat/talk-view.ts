import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { DurationPipe } from '#app/core/i18n/duration.pipe.js';
import { Note } from '#app/shared/note.js';
import { ProblemNote } from '#app/shared/problem-note.js';
import { ClockTimePipe } from '../../task-log/clock-time.pipe.js';
import { ChainWords } from '../state/chain-words.js';
import { BubbleView } from './bubble-view.js';
import { bubblesOf } from './bubbles.js';
import { ComposeBox } from './compose-box.js';
import { TestTalk } from './test-talk.js';
import { FailureWordsPipe } from '#app/core/i18n/failure-words.pipe.js';

/** Переписка: пузыри, чего ждёт цепочка, поле ответа. */
@Component({
  selector: 'zv-talk-view',
  imports: [
    FailureWordsPipe,
    BubbleView,
    ClockTimePipe,
    ComposeBox,
    DurationPipe,
    Note,
    ProblemNote,
    TranslocoDirective,
    TuiButton,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './talk-view.html',
  styleUrl: './talk-view.scss',
})
export class TalkView {
  private readonly words = inject(ChainWords);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly talk = inject(TestTalk);

  protected readonly bubbles = computed(() =>
    bubblesOf(this.talk.chat()?.messages ?? []).map((bubble) => {
      const trigger = bubble.message.outcome?.trigger;
      return { bubble, trigger: trigger === undefined ? '' : this.title(trigger) };
    }),
  );
  /** Чего ждёт последнее выполнение: сначала то, у чего есть срок. */
  protected readonly wait = computed(() => {
    const waits = this.talk.lastTask()?.waits ?? [];
    return waits.find(({ due }) => due !== null) ?? waits[0];
  });
  protected readonly left = computed(() => {
    const chat = this.talk.chat();
    return chat?.nextDue == null ? 0 : Date.parse(chat.nextDue) - Date.parse(chat.now);
  });

  constructor() {
    afterRenderEffect(() => {
      this.bubbles();
      this.wait();
      const box = this.box()?.nativeElement;
      if (box) box.scrollTop = box.scrollHeight;
    });
  }

  protected title(node: string): string {
    return this.words.draftNode(node);
  }

  protected at(iso: string): number {
    return Date.parse(iso);
  }
}
