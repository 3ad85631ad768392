import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import {
  applyEach,
  form,
  FormField,
  max,
  min,
  required,
  submit,
  validate,
} from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Api } from '../../api/api.js';
import { patchSessionsById } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { over } from '../../core/http/seen-revision.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { timeZones } from '../../shared/time-zones.js';
import { Toasts } from '../../shared/toasts.js';
import {
  limitBounds,
  mostQuietHours,
  readSending,
  type SendingForm,
  takeoverBounds,
  writeSending,
} from './sending-settings.js';
import { SessionStore } from './session-store.js';

/** Пределы отправки, тихие часы и пауза после своего сообщения. */
@Component({
  selector: 'zv-sending-tab',
  imports: [Field, FieldControl, FormField, Note, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sending-tab.html',
  styleUrls: ['./tab.scss', './sending-tab.scss'],
})
export class SendingTab {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly store = inject(SessionStore);

  private readonly value = signal<SendingForm>(readSending({}));
  private readonly kept = signal('');
  private seenRevision = 0;

  protected readonly zones = timeZones();
  protected readonly bounds = limitBounds;
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly changed = computed(() => JSON.stringify(this.value()) !== this.kept());
  protected readonly mayAdd = computed(() => this.value().quietHours.length < mostQuietHours);
  protected readonly form = form(this.value, (path) => {
    for (const name of limitNames) {
      const [least, most] = limitBounds[name];
      required(path.limits[name]);
      min(path.limits[name], least);
      max(path.limits[name], most);
    }
    required(path.takeoverMinutes);
    min(path.takeoverMinutes, takeoverBounds[0]);
    max(path.takeoverMinutes, takeoverBounds[1]);
    applyEach(path.quietHours, (hours) => {
      required(hours.from);
      required(hours.to);
      validate(hours.to, ({ value, valueOf }) =>
        value() === valueOf(hours.from) ? { kind: 'emptyHours' } : undefined,
      );
    });
  });
  protected readonly limits = limitNames.map((name) => ({ name, field: this.form.limits[name] }));

  constructor() {
    effect(() => {
      const session = this.store.session();
      if (session) untracked(() => this.meet(session.settings, session.revision));
    });
  }

  protected addHours(): void {
    this.value.update((value) => ({
      ...value,
      quietHours: [...value.quietHours, { from: '22:00', to: '09:00' }],
    }));
  }

  protected removeHours(place: number): void {
    this.value.update((value) => ({
      ...value,
      quietHours: value.quietHours.filter((_, index) => index !== place),
    }));
  }

  /** Отказаться от своей правки: взять то, что сохранено. */
  protected takeTheirs(): void {
    this.kept.set('');
    this.problem.set(undefined);
    const session = this.store.session();
    if (session) this.adopt(session.settings, session.revision);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      const body = { settings: writeSending(form().value()) };
      try {
        const saved = await this.api.invoke(
          patchSessionsById,
          { id: this.store.id, body },
          over(this.seenRevision),
        );
        this.adopt(saved.settings, saved.revision);
        this.store.accept(saved);
        this.toasts.done(this.transloco.translate('session.sending.saved'));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  // Начатую правку чужое сохранение не трогает: о нём скажет отказ. Чужая правка не отправки ей не помеха.
  private meet(settings: unknown, revision: number): void {
    const fresh = JSON.stringify(readSending(settings));
    if (fresh === this.kept()) this.seenRevision = revision;
    else if (this.kept() === '' || !this.changed()) this.adopt(settings, revision);
  }

  private adopt(settings: unknown, revision: number): void {
    const sending = readSending(settings);
    this.seenRevision = revision;
    this.kept.set(JSON.stringify(sending));
    this.form().reset(sending);
  }
}

const limitNames = ['perMinute', 'perHour', 'perChatMinute', 'newPeoplePerDay'] as const;
