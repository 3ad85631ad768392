import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { toSignal } from '@angular/core/rxjs-interop';

/** Заголовок вкладки: `title` маршрута — ключ текста, поэтому вкладка переводится вместе со страницей. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly transloco = inject(TranslocoService);
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    const texts = toSignal(this.transloco.selectTranslation());
    effect(() => {
      const key = this.key();
      const ready = texts();
      this.title.setTitle(key && ready ? `${this.transloco.translate(key)} · Звено` : 'Звено');
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(state));
  }
}
