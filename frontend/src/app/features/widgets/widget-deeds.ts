import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { WidgetHears, WidgetSays } from '@zveno/contracts/widget-messages.js';
import type { ContributionDto } from '../../api/models.js';
import { Toasts } from '../../shared/toasts.js';
import { type WidgetCall, WidgetCalls } from './widget-calls.js';

/** Чего виджет просит от страницы, кроме своей высоты. */
export type WidgetAsk = Exclude<WidgetSays, { kind: 'resize' }>;

/** Исполняет просьбы виджета: позвать свой адрес, показать слова, перейти внутри приложения. */
@Injectable({ providedIn: 'root' })
export class WidgetDeeds {
  private readonly calls = inject(WidgetCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  async run(
    from: ContributionDto,
    ask: WidgetAsk,
    reply: (answer: WidgetHears) => void,
  ): Promise<void> {
    switch (ask.kind) {
      case 'call':
        reply(await this.answer(from, ask));
        return;
      case 'toast':
        if (ask.tone === 'error') this.toasts.warned(ask.text);
        else this.toasts.done(ask.text);
        return;
      case 'open':
        await this.router.navigateByUrl(ask.address);
    }
  }

  private async answer(from: ContributionDto, ask: WidgetCall): Promise<WidgetHears> {
    const outcome = await this.calls.run(from, ask);
    return 'message' in outcome
      ? { kind: 'refused', call: ask.call, message: outcome.message }
      : { kind: 'answer', call: ask.call, ...outcome };
  }
}
