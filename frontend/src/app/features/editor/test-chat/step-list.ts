import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { JsonTree } from '#app/shared/json-tree.js';
import { ClockTimePipe } from '../../task-log/clock-time.pipe.js';
import { StepStatePipe } from '../../task-log/step-state.pipe.js';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainWords } from '../state/chain-words.js';
import { EditorView } from '../state/editor-view.js';
import { TestSteps } from './test-steps.js';
import { FailureWordsPipe } from '#app/core/i18n/failure-words.pipe.js';

/** Шаги выполнения по порядку; данные шага раскрываются. */
@Component({
  selector: 'zv-step-list',
  imports: [FailureWordsPipe, ClockTimePipe, JsonTree, StepStatePipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './step-list.html',
  styleUrl: './step-list.scss',
})
export class StepList {
  private readonly editor = inject(ChainEditor);
  private readonly words = inject(ChainWords);
  protected readonly view = inject(EditorView);
  protected readonly steps = inject(TestSteps).steps;

  protected node(id: string): string {
    return this.words.draftNode(id);
  }

  protected output(id: string, output: string): string {
    return this.words.output(this.editor.document(), id, output);
  }
}
