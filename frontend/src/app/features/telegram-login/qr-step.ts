import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Clock } from '../../core/time/clock.js';
import { secondsUntil } from '../../core/time/clock-face.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { LoginFlow } from './login-flow.js';
import { qrPicture } from './qr-picture.js';

/** Telegram меняет код раз в полминуты. */
const lifetime = 30;

@Component({
  selector: 'zv-qr-step',
  imports: [ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './qr-step.html',
  styleUrls: ['./wizard.scss', './qr-step.scss'],
})
export class QrStep {
  private readonly clock = inject(Clock);
  protected readonly flow = inject(LoginFlow);
  protected readonly url = computed(() => this.flow.login()?.qr?.url);
  protected readonly picture = computed(() => {
    const url = this.url();
    return url === undefined ? undefined : qrPicture(url);
  });
  protected readonly left = computed(() => {
    const until = this.flow.login()?.qr?.expiresAt;
    return until === undefined ? 0 : Math.min(lifetime, secondsUntil(until, this.clock.now()));
  });
  protected readonly passed = computed(() => 1 - this.left() / lifetime);

  readonly back = output();
}
