import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { email, form, FormField, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import type { GrantDto, GrantsDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Avatar } from '../../shared/avatar.js';
import { Failure } from '../../shared/failure.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { type GrantedResource, Grants } from './grants.js';

type GrantRole = GrantDto['role'];
const roles: readonly GrantRole[] = ['viewer', 'operator', 'editor', 'manager'];
const nothing: { email: string; role: GrantRole } = { email: '', role: 'operator' };

/** Кто имеет доступ к аккаунту или цепочке: выдать, сменить роль, забрать. */
@Component({
  selector: 'zv-grants-panel',
  imports: [
    Avatar,
    Failure,
    Field,
    FieldControl,
    FormField,
    ProblemNote,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grants-panel.html',
  styleUrl: './grants-panel.scss',
})
export class GrantsPanel {
  private readonly grants = inject(Grants);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly kind = input.required<GrantedResource['kind']>();
  readonly resourceId = input.required<string>();
  private readonly resource = computed((): GrantedResource => ({
    kind: this.kind(),
    id: this.resourceId(),
  }));

  protected readonly roles = roles;
  protected readonly list = signal<GrantsDto | undefined>(undefined);
  protected readonly failure = signal<Problem | undefined>(undefined);
  protected readonly refusal = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal(nothing), (path) => {
    required(path.email);
    email(path.email);
  });

  constructor() {
    effect(() => void this.load(this.resource()));
  }

  protected async load(resource = this.resource()): Promise<void> {
    this.failure.set(undefined);
    try {
      this.list.set(await this.grants.list(resource));
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.refusal.set(undefined);
      const { email: typed, role } = form().value();
      try {
        this.list.set(await this.grants.put(this.resource(), { email: typed.trim(), role }));
        this.toasts.done(this.transloco.translate('access.given', { who: typed.trim() }));
        form().reset(nothing);
      } catch (error) {
        this.refusal.set(problemOf(error));
      }
    });
  }

  protected async change({ subject }: GrantDto, role: string): Promise<void> {
    const chosen = roles.find((known) => known === role);
    if (!chosen) return;
    const who = subject.kind === 'team' ? { teamId: subject.id } : { email: subject.email ?? '' };
    await this.tell(async () =>
      this.list.set(await this.grants.put(this.resource(), { ...who, role: chosen })),
    );
  }

  protected async take({ id, role, subject }: GrantDto): Promise<void> {
    await this.tell(async () => {
      await this.grants.take(this.resource(), id);
      const text: string = this.transloco.translate('access.taken', { who: subject.name });
      const { email: address } = subject;
      if (address === null) this.toasts.done(text);
      else this.toasts.undoable(text, () => void this.giveBack(address, role));
      await this.load();
    });
  }

  private giveBack(address: string, role: GrantRole): Promise<void> {
    return this.tell(async () =>
      this.list.set(await this.grants.put(this.resource(), { email: address, role })),
    );
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
      await this.load();
    }
  }
}
