import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TuiPortalContext } from '@taiga-ui/cdk/portals';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiToast, type TuiToastOptions } from '@taiga-ui/kit/components/toast';
import { injectContext } from '@taiga-ui/polymorpheus';

export interface ToastContent {
  readonly text: string;
  readonly icon: string;
  readonly undo?: () => void;
}

@Component({
  selector: 'zv-toast-body',
  imports: [TranslocoDirective, TuiButton, TuiToast],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div tuiToast [iconStart]="content.icon" *transloco="let t">
      {{ content.text }}
      @if (content.undo) {
        <button tuiButton type="button" (click)="undo()">{{ t('common.undo') }}</button>
      }
    </div>
  `,
})
export class ToastBody {
  private readonly context = injectContext<TuiPortalContext<TuiToastOptions<ToastContent>>>();
  protected readonly content = this.context.data ?? { text: '', icon: '' };

  protected undo(): void {
    this.content.undo?.();
    this.context.$implicit.complete();
  }
}
