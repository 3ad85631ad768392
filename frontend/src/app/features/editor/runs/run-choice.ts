import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

/** Выбранное выполнение. Живёт в адресе: `?task=` можно переслать, а «назад» возвращает к списку. */
@Injectable()
export class RunChoice {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly task = toSignal(
    this.route.queryParamMap.pipe(map((parameters) => parameters.get('task') ?? undefined)),
  );

  choose(task: string | undefined): void {
    void this.router.navigate([], { queryParams: { task }, queryParamsHandling: 'merge' });
  }
}
