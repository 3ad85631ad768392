import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Failure } from '#app/shared/failure.js';
import { StepDetails } from '../../task-log/step-details.js';
import { TaskLog } from '../../task-log/task-log.js';
import { ChainWords } from '../state/chain-words.js';
import { EditorView } from '../state/editor-view.js';
import { Replay } from './replay.js';

/** Ход повтора: проиграть, шагнуть, перемотать — и данные показанного шага. */
@Component({
  selector: 'zv-replay-view',
  imports: [Failure, RouterLink, StepDetails, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './replay-view.html',
  styleUrl: './replay-view.scss',
})
export class ReplayView {
  private readonly words = inject(ChainWords);
  protected readonly log = inject(TaskLog);
  protected readonly replay = inject(Replay);
  protected readonly view = inject(EditorView);

  readonly closed = output();

  protected node(id: string): string {
    const opened = this.replay.opened();
    return opened ? this.words.node(opened.document, id) : id;
  }

  protected output(id: string, output: string | undefined): string {
    const opened = this.replay.opened();
    if (output === undefined || !opened) return '';
    return this.words.output(opened.document, id, output);
  }

  protected togglePlay(): void {
    if (this.replay.playing()) this.replay.playing.set(false);
    else this.replay.play();
  }
}
