import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { TuiToastService } from '@taiga-ui/kit/components/toast';
import { PolymorpheusComponent } from '@taiga-ui/polymorpheus';
import { problemOf } from '../core/http/problem.js';
import { ToastBody, type ToastContent } from './toast-body.js';

const plainMs = 4000;
const undoableMs = 8000;

/** Короткие сообщения о сделанном; сделанное по ошибке отменяется прямо из них. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly taiga = inject(TuiToastService);
  private readonly transloco = inject(TranslocoService);

  done(text: string): void {
    this.show({ text, icon: '@tui.circle-check' }, plainMs);
  }

  undoable(text: string, undo: () => void): void {
    this.show({ text, icon: '@tui.circle-check', undo }, undoableMs);
  }

  warned(text: string): void {
    this.show({ text, icon: '@tui.circle-alert' }, undoableMs);
  }

  failed(error: unknown): void {
    const problem = problemOf(error);
    const text: string = problem.detail ?? this.transloco.translate(`problems.${problem.code}`);
    this.warned(text);
  }

  private show(data: ToastContent, autoClose: number): void {
    this.taiga
      .open(new PolymorpheusComponent(ToastBody), { data, autoClose, closable: true })
      .subscribe();
  }
}
