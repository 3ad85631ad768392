import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../api/api.js';
import { postTasksByIdRetry, postTasksByIdStop } from '../../api/functions.js';
import type { RetryTaskDto } from '../../api/models.js';
import { saveFile } from '../../shared/save-file.js';
import { Toasts } from '../../shared/toasts.js';

/** Действия над одним выполнением; отказ сервера говорит, почему нельзя. */
@Injectable()
export class TaskActions {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly busy = signal(false);

  stop(id: string): Promise<void> {
    return this.tell(async () => {
      await this.api.invoke(postTasksByIdStop, { id });
      this.toasts.done(this.transloco.translate('tasks.stopAsked'));
    });
  }

  /** С упавшего узла продолжает то же выполнение, с начала — новое: его страница и открывается. */
  retry(id: string, from: RetryTaskDto['from']): Promise<void> {
    return this.tell(async () => {
      const { taskId } = await this.api.invoke(postTasksByIdRetry, { id, body: { from } });
      this.toasts.done(this.transloco.translate('tasks.retryAsked'));
      if (taskId !== id) await this.router.navigate(['/tasks', taskId]);
    });
  }

  download(id: string): Promise<void> {
    return this.tell(async () => {
      const log = this.http.get(`/api/tasks/${id}/log.ndjson`, { responseType: 'blob' });
      saveFile(await firstValueFrom(log), `task-${id}.ndjson`);
    });
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}
