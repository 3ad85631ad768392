import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Field, type FieldCondition } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { LoginFlow } from './login-flow.js';
import { type SessionFormat, sessionFormats } from './session-formats.js';

@Component({
  selector: 'zv-string-step',
  imports: [Field, FieldControl, Note, ProblemNote, TranslocoDirective, TuiAutoFocus, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './string-step.html',
  styleUrl: './wizard.scss',
})
export class StringStep {
  protected readonly flow = inject(LoginFlow);
  protected readonly text = signal('');
  protected readonly formats = sessionFormats;
  private format: SessionFormat | undefined;
  /** Замечание к самой строке точнее общего отказа. */
  protected readonly refused: FieldCondition = {
    touched: () => true,
    errors: () =>
      (this.flow.problem()?.fields ?? []).map(({ message }) => ({ kind: 'server', message })),
  };

  readonly back = output();

  protected choose(value: string): void {
    this.format = sessionFormats.find((known) => known.value === value)?.value;
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.flow.busy()) return;
    void this.flow.importString({ text, ...(this.format && { format: this.format }) });
  }
}
