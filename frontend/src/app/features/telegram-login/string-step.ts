import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { ImportSessionDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { LoginFlow } from './login-flow.js';
import { sessionFormats } from './session-formats.js';

type Format = NonNullable<ImportSessionDto['format']> | 'auto';

@Component({
  selector: 'zv-string-step',
  imports: [
    ChoiceRow,
    Field,
    FieldControl,
    Note,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './string-step.html',
  styleUrls: ['./wizard.scss', './string-step.scss'],
})
export class StringStep {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly flow = inject(LoginFlow);
  protected readonly text = signal('');
  protected readonly format = signal<Format>('auto');
  protected readonly formats = computed((): Choice<Format>[] => [
    {
      value: 'auto',
      text: this.transloco.translate('login.string.auto', {}, this.language.current()),
    },
    ...sessionFormats,
  ]);
  /** Замечание к самой строке точнее общего отказа. */
  protected readonly remark = computed(() => this.flow.problem()?.fields[0]?.message);

  readonly back = output();

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    const format = this.format();
    if (!text || this.flow.busy()) return;
    void this.flow.importString(format === 'auto' ? { text } : { text, format });
  }
}
