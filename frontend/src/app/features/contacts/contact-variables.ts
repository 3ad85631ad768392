import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { JsonTree } from '../../shared/json-tree.js';
import { ContactCard } from './contact-card.js';
import { draftOf, type VariableDraft } from './variable-draft.js';
import { VariableDialog } from './variable-dialog.js';

/** Что цепочки помнят о собеседнике; всё это можно поправить. */
@Component({
  selector: 'zv-contact-variables',
  imports: [JsonTree, TranslocoDirective, TuiButton, VariableDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-variables.html',
  styleUrl: './contact-variables.scss',
})
export class ContactVariables {
  private readonly card = inject(ContactCard);

  readonly variables = input.required<object>();
  protected readonly edited = signal<VariableDraft | undefined>(undefined);
  protected readonly rows = computed(() =>
    Object.entries(this.variables())
      .map(([name, value]): { readonly name: string; readonly value: unknown } => ({ name, value }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );

  protected kind(value: unknown): string {
    return Array.isArray(value) ? 'list' : draftOf('', value).kind;
  }

  protected add(): void {
    this.edited.set({ name: '', kind: 'text', text: '' });
  }

  protected edit(name: string, value: unknown): void {
    this.edited.set(draftOf(name, value));
  }

  protected remove(name: string, value: unknown): Promise<void> {
    return this.card.changeAloud({ remove: [name] }, 'contacts.variables.removed', {
      set: { [name]: value },
    });
  }
}
