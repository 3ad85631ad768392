import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Language } from '../../core/i18n/language.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { Field, type FieldCondition } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { ContactCard } from './contact-card.js';
import {
  readDraft,
  type VariableDraft,
  type VariableKind,
  variableKinds,
  variableName,
} from './variable-draft.js';

const blank: VariableDraft = { name: '', kind: 'text', text: '' };

/** Новая переменная или правка прежней: вид, значение. */
@Component({
  selector: 'zv-variable-dialog',
  imports: [
    ChoiceRow,
    Field,
    FieldControl,
    ProblemNote,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './variable-dialog.html',
  styleUrl: './variable-dialog.scss',
})
export class VariableDialog {
  private readonly card = inject(ContactCard);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  /** Что правят; пусто — окно закрыто. */
  readonly draft = model<VariableDraft | undefined>();

  protected readonly value = linkedSignal(() => this.draft() ?? blank);
  protected readonly tried = linkedSignal(() => (this.draft(), false));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly isNew = computed(() => this.draft()?.name === '');
  protected readonly kinds = computed(() =>
    variableKinds.map((value): Choice<VariableKind> => ({
      value,
      text: this.text(`contacts.variables.kind.${value}`),
    })),
  );
  protected readonly flags = computed(() =>
    (['true', 'false'] as const).map((value): Choice<'true' | 'false'> => ({
      value,
      text: this.text(`contacts.variables.flag.${value}`),
    })),
  );
  private readonly nameRefused = computed(() => !variableName.test(this.value().name));
  private readonly refusal = computed(() => {
    const read = readDraft(this.value());
    return 'refusal' in read ? read.refusal : undefined;
  });

  protected readonly nameCondition: FieldCondition = {
    touched: () => this.tried(),
    errors: () =>
      this.nameRefused()
        ? [{ kind: 'name', message: this.text('contacts.variables.nameRefused') }]
        : [],
  };
  protected readonly valueCondition: FieldCondition = {
    touched: () => this.tried(),
    errors: () => {
      const kind = this.refusal();
      return kind ? [{ kind, message: this.text(`contacts.variables.refused.${kind}`) }] : [];
    },
  };

  protected set(change: Partial<VariableDraft>): void {
    this.value.update((value) => ({ ...value, ...change }));
  }

  protected choose(kind: VariableKind): void {
    const text = kind === 'boolean' ? 'true' : this.value().text;
    this.set({ kind, text });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const read = readDraft(this.value());
    if (this.nameRefused() || 'refusal' in read) return;
    this.saving.set(true);
    this.problem.set(undefined);
    try {
      await this.card.change({ set: { [this.value().name]: read.value } });
      this.close();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.saving.set(false);
    }
  }

  protected close(): void {
    this.draft.set(undefined);
    this.problem.set(undefined);
  }

  private text(key: string): string {
    return this.transloco.translate(key, {}, this.language.current());
  }
}
