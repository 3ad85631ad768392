import type { OnInit } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { BackLink } from '../../shared/back-link.js';
import { Failure } from '../../shared/failure.js';
import { Note } from '../../shared/note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { CodeStep } from './code-step.js';
import { DoneStep } from './done-step.js';
import { LoginFlow } from './login-flow.js';
import { type LoginForm, stageOf } from './login-stage.js';
import { PasswordStep } from './password-step.js';
import { PhoneStep } from './phone-step.js';
import { QrStep } from './qr-step.js';
import { StringStep } from './string-step.js';
import { WayStep } from './way-step.js';

/** Мастер входа в Telegram: один вопрос на экране, любой шаг переживает перезагрузку. */
@Component({
  selector: 'zv-login-page',
  imports: [
    BackLink,
    CodeStep,
    DoneStep,
    Failure,
    Note,
    PasswordStep,
    PhoneStep,
    QrStep,
    RouterLink,
    SkeletonRows,
    StringStep,
    TranslocoDirective,
    TuiButton,
    WayStep,
  ],
  providers: [LoginFlow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './login-page.html',
  styleUrls: ['./wizard.scss'],
})
export class LoginPage implements OnInit {
  private readonly router = inject(Router);
  readonly id = input.required<string>();
  readonly way = input<string>();

  protected readonly flow = inject(LoginFlow);
  protected readonly stage = computed(() => {
    const session = this.flow.session();
    const login = this.flow.login();
    if (!session || !login) return undefined;
    return stageOf({
      status: session.status,
      step: login.step,
      sent: login.code !== null,
      form: formOf(this.way()),
      entered: this.flow.entered(),
    });
  });

  ngOnInit(): void {
    this.flow.follow(this.id());
  }

  protected choose(way: LoginForm | undefined): void {
    this.flow.problem.set(undefined);
    void this.router.navigate([], { queryParams: { way }, replaceUrl: way === undefined });
  }

  protected async startOver(way?: LoginForm): Promise<void> {
    await this.flow.cancel();
    this.choose(way);
  }

  protected async leave(): Promise<void> {
    const step = this.flow.login()?.step;
    if (step === 'qr' || step === 'code' || step === 'password') await this.flow.cancel();
    await this.router.navigate(['/sessions', this.id()]);
  }
}

const formOf = (way: string | undefined): LoginForm | undefined =>
  way === 'phone' || way === 'string' ? way : undefined;
