import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import { getChainTemplates, postChains } from '../../api/functions.js';
import type { ChainTemplateDto } from '../../api/models.js';
import { Loaded } from '../../core/http/loaded.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';

const longestName = 120;

/** Новая цепочка: пустая, из образца или из файла; созданная сразу открывается в редакторе. */
@Component({
  selector: 'zv-create-chain-dialog',
  imports: [
    Field,
    FieldControl,
    FormField,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiDialog,
    TuiIcon,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-chain-dialog.html',
  styleUrl: './create-chain-dialog.scss',
})
export class CreateChainDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language).current;
  private readonly value = signal({ name: '' });

  readonly open = model(false);
  readonly fileAsked = output();

  protected readonly templates = new Loaded(() => this.api.invoke(getChainTemplates));
  protected readonly template = signal<ChainTemplateDto | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(this.value, (path) => {
    required(path.name);
    maxLength(path.name, longestName);
  });
  protected readonly starts = computed(() =>
    (this.templates.value()?.items ?? []).map((template) => ({
      template,
      name: template.name[this.language()],
      description: template.description[this.language()],
    })),
  );

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => void this.templates.load());
    });
  }

  /** Имя образца предлагается, пока человек не написал своего. */
  protected choose(template?: ChainTemplateDto): void {
    const suggested = this.starts().map(({ name }) => name);
    const { name } = this.value();
    if (name.trim() === '' || suggested.includes(name))
      this.value.set({ name: template?.name[this.language()] ?? '' });
    this.template.set(template);
  }

  protected askFile(): void {
    this.close();
    this.fileAsked.emit();
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      const name = form().value().name.trim();
      const document = this.template()?.document;
      try {
        const chain = await this.api.invoke(postChains, {
          body: document ? { name, document } : { name },
        });
        this.toasts.done(this.transloco.translate('chains.created', { name: chain.name }));
        this.close();
        await this.router.navigate(['/chains', chain.id, 'edit']);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  protected close(): void {
    this.open.set(false);
    this.form().reset({ name: '' });
    this.template.set(undefined);
    this.problem.set(undefined);
  }
}
