import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Api } from '../../api/api.js';
import {
  getSessionsByIdContactsByContactId,
  getTasks,
  patchSessionsByIdContactsByContactId,
  postSessionsByIdContactsByContactIdRelease,
  postSessionsByIdContactsByContactIdTakeover,
} from '../../api/functions.js';
import type { ChangeContactDto, ContactDto, TaskSummaryDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Toasts } from '../../shared/toasts.js';

const shownTasks = 10;

/** Один собеседник: сведения, правки, его выполнения. Правка меняет только названное. */
@Injectable()
export class ContactCard {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly read = signal<ContactDto | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private readonly own = signal<readonly TaskSummaryDto[] | undefined>(undefined);
  private place = { id: '', contactId: '' };

  readonly contact = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly tasks = this.own.asReadonly();

  async open(id: string, contactId: string): Promise<void> {
    this.place = { id, contactId };
    this.read.set(undefined);
    this.own.set(undefined);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const { id, contactId } = this.place;
    this.refusal.set(undefined);
    try {
      const [contact, tasks] = await Promise.all([
        this.api.invoke(getSessionsByIdContactsByContactId, this.place),
        this.api.invoke(getTasks, { session: id, contact: contactId, limit: shownTasks }),
      ]);
      if (contactId !== this.place.contactId) return;
      this.read.set(contact);
      this.own.set(tasks.items);
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  /** Меняет сразу; отказ сервера уходит тому, кто просил. */
  async change(body: ChangeContactDto): Promise<void> {
    const edited = this.api.invoke(patchSessionsByIdContactsByContactId, { ...this.place, body });
    this.read.set(await edited);
  }

  /** Меняет и говорит, чем кончилось; с обратной правкой — отменяется. */
  async changeAloud(body: ChangeContactDto, said: string, back?: ChangeContactDto): Promise<void> {
    await this.tell(async () => {
      await this.change(body);
      const text: string = this.transloco.translate(said);
      if (back) this.toasts.undoable(text, () => void this.tell(() => this.change(back)));
      else this.toasts.done(text);
    });
  }

  takeOver(until: Date | null): Promise<void> {
    return this.tell(async () => {
      const body = { until: until?.toISOString() ?? null };
      this.read.set(
        await this.api.invoke(postSessionsByIdContactsByContactIdTakeover, { ...this.place, body }),
      );
      this.toasts.done(this.transloco.translate('contacts.takeover.taken'));
    });
  }

  release(): Promise<void> {
    return this.tell(async () => {
      this.read.set(await this.api.invoke(postSessionsByIdContactsByContactIdRelease, this.place));
      this.toasts.done(this.transloco.translate('contacts.takeover.released'));
    });
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
