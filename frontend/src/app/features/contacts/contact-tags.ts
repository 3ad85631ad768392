import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiInput } from '@taiga-ui/core/components/input';
import { ContactCard } from './contact-card.js';

const longest = 64;

/** Метки собеседника: по ним отбирают и ветвят цепочки. */
@Component({
  selector: 'zv-contact-tags',
  imports: [TranslocoDirective, TuiButton, TuiIcon, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-tags.html',
  styleUrl: './contact-tags.scss',
})
export class ContactTags {
  private readonly card = inject(ContactCard);

  readonly tags = input.required<readonly string[]>();
  protected readonly longest = longest;
  protected readonly typed = signal(false);
  protected readonly busy = signal(false);

  protected async add(event: Event, box: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const tag = box.value.trim().slice(0, longest);
    if (tag === '') return;
    this.busy.set(true);
    await this.card.changeAloud({ addTags: [tag] }, 'contacts.tags.added');
    this.busy.set(false);
    box.value = '';
    this.typed.set(false);
    box.focus();
  }

  protected remove(tag: string): Promise<void> {
    return this.card.changeAloud({ removeTags: [tag] }, 'contacts.tags.removed', {
      addTags: [tag],
    });
  }
}
