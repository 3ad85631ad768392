import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Language } from '#app/core/i18n/language.js';
import { type Choice, ChoiceRow } from '#app/shared/choice-row.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { TaskLog } from '../../task-log/task-log.js';
import { StepList } from './step-list.js';
import { TalkData } from './talk-data.js';
import { TalkView } from './talk-view.js';
import { TestSteps } from './test-steps.js';
import { TestTalk } from './test-talk.js';

const parts = ['talk', 'steps', 'data'] as const;
type Part = (typeof parts)[number];

/** Тест-чат: разговор с черновиком, его шаги и память. На телефоне — по одному. */
@Component({
  selector: 'zv-test-chat-panel',
  imports: [ChoiceRow, SkeletonRows, StepList, TalkData, TalkView, TranslocoDirective, TuiButton],
  providers: [TaskLog, TestSteps, TestTalk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-part]': 'part()' },
  templateUrl: './test-chat-panel.html',
  styleUrl: './test-chat-panel.scss',
})
export class TestChatPanel {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly talk = inject(TestTalk);
  protected readonly part = signal<Part>('talk');
  protected readonly parts = computed(() =>
    parts.map((value): Choice<Part> => ({
      value,
      text: this.transloco.translate(`testChat.part.${value}`, {}, this.language.current()),
    })),
  );
}
