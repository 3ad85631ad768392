import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { ContactDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { ContactCard } from './contact-card.js';

const hourMs = 3_600_000;

/** На сколько забирают переписку; `null` — пока не вернут. */
const terms = [
  { key: 'hour', ms: hourMs },
  { key: 'day', ms: 24 * hourMs },
  { key: 'forever', ms: null },
] as const;

/** Кто отвечает собеседнику: цепочки или человек; и писать ли ему вообще. */
@Component({
  selector: 'zv-who-answers',
  imports: [FullMomentPipe, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './who-answers.html',
  styleUrl: './who-answers.scss',
})
export class WhoAnswers {
  readonly contact = input.required<ContactDto>();
  protected readonly card = inject(ContactCard);
  protected readonly terms = terms;
  protected readonly busy = signal(false);

  protected take(ms: number | null): Promise<void> {
    return this.once(() => this.card.takeOver(ms === null ? null : new Date(Date.now() + ms)));
  }

  protected release(): Promise<void> {
    return this.once(() => this.card.release());
  }

  protected optOut(box: HTMLInputElement): Promise<void> {
    const optedOut = box.checked;
    const said = optedOut ? 'contacts.optOut.set' : 'contacts.optOut.unset';
    return this.once(async () => {
      await this.card.changeAloud({ optedOut }, said, { optedOut: !optedOut });
      // Сервер отказал — галочка возвращается к тому, что на самом деле.
      box.checked = this.contact().optedOut;
    });
  }

  private async once(action: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    await action();
    this.busy.set(false);
  }
}
