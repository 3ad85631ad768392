import { Injectable, signal } from '@angular/core';

type Render = (text: string, scope: Record<string, unknown>) => string;

/** Показывает, во что превратится текст. Разбор текстов тяжёл и грузится, когда впервые понадобился. */
@Injectable()
export class TemplatePreview {
  private readonly render = signal<Render | undefined>(undefined);
  private asked = false;

  /** Готовит разбор; вызывается, когда поле с текстом взяли в работу. */
  async prepare(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    const { parseTemplate } = await import('@zveno/engine/templates/parse-template.js');
    this.render.set((text, scope) => parseTemplate(text).render(scope));
  }

  /** Текст с примерами вместо подстановок; без подстановок или пока нечем разобрать — `undefined`. */
  of(text: string, scope: Record<string, unknown>): string | undefined {
    const render = this.render();
    if (!render || !/\{\{|\{%/.test(text)) return undefined;
    try {
      return render(text, scope);
    } catch {
      return undefined;
    }
  }
}
