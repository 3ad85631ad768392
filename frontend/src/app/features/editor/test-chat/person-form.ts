import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import {
  draftOfPerson,
  personChange,
  type PersonDraft,
  type TestPerson,
} from '../graph/contact-change.js';
import { TestTalk } from './test-talk.js';

/** Правка собеседника тест-чата: кем он будет для цепочки. */
@Component({
  selector: 'zv-person-form',
  imports: [TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-form.html',
  styleUrl: './person-form.scss',
})
export class PersonForm {
  protected readonly talk = inject(TestTalk);

  readonly person = input.required<TestPerson>();
  readonly closed = output();

  // Пока форма открыта, пришедшее с сервера её не переписывает: человек потерял бы набранное.
  protected readonly draft = linkedSignal<TestPerson, PersonDraft>({
    source: this.person,
    computation: (person, previous) => previous?.value ?? draftOfPerson(person),
  });

  protected set(change: Partial<PersonDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setField(index: number, change: { name?: string; text?: string }): void {
    this.set({
      fields: this.draft().fields.map((each, at) => (at === index ? { ...each, ...change } : each)),
    });
  }

  protected addField(): void {
    this.set({ fields: [...this.draft().fields, { name: '', text: '' }] });
  }

  protected removeField(index: number): void {
    this.set({ fields: this.draft().fields.toSpliced(index, 1) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const change = personChange(this.person(), this.draft());
    if (Object.keys(change).length === 0 || (await this.talk.changePerson(change)))
      this.closed.emit();
  }
}
