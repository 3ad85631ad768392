import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Clock } from '../../core/time/clock.js';
import { secondsUntil } from '../../core/time/clock-face.js';
import { Countdown } from '../../shared/countdown.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { codeWay } from './code-way.js';
import { LoginFlow } from './login-flow.js';

@Component({
  selector: 'zv-code-step',
  imports: [
    Countdown,
    Field,
    FieldControl,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './code-step.html',
  styleUrls: ['./wizard.scss', './code-step.scss'],
})
export class CodeStep {
  private readonly clock = inject(Clock);
  protected readonly flow = inject(LoginFlow);
  protected readonly code = signal('');
  protected readonly sent = computed(() => this.flow.login()?.code ?? undefined);
  protected readonly came = computed(() => codeWay(this.sent()?.kind ?? ''));
  protected readonly next = computed(() => codeWay(this.sent()?.next ?? ''));
  protected readonly mayResend = computed(() => {
    const sent = this.sent();
    return sent !== undefined && secondsUntil(sent.resendAt, this.clock.now()) === 0;
  });

  readonly back = output();
  readonly other = output();

  /** Последняя цифра — уже ответ: кнопку нажимать незачем. */
  protected async type(field: HTMLInputElement): Promise<void> {
    this.code.set(field.value.trim());
    const { length } = this.sent() ?? { length: 0 };
    if (length > 0 && this.code().length === length) await this.enter(field);
  }

  protected async enter(field: HTMLInputElement, event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.code() === '' || this.flow.busy()) return;
    await this.flow.enterCode(this.code());
    if (this.flow.problem()) field.select();
  }

  protected async resend(field: HTMLInputElement): Promise<void> {
    this.code.set('');
    await this.flow.resend();
    field.focus();
  }
}
