import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { KnownVariables } from './known-variables.js';

/** Список подстановок под полем. Клавиши получает от поля: фокус остаётся в тексте. */
@Component({
  selector: 'zv-variable-menu',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './variable-menu.html',
  styleUrls: ['../popup-list.scss', './variable-menu.scss'],
})
export class VariableMenu {
  private readonly variables = inject(KnownVariables);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  readonly name = input.required<string>();
  readonly typed = input.required<string>();
  readonly chosen = output<string>();

  protected readonly groups = computed(() => {
    const wanted = this.typed().toLowerCase();
    return this.variables
      .groups()
      .map(({ title, variables }) => ({
        title,
        variables: variables.filter(
          ({ path, title: text }) =>
            path.toLowerCase().includes(wanted) || text.toLowerCase().includes(wanted),
        ),
      }))
      .filter(({ variables }) => variables.length > 0);
  });
  private readonly found = computed(() => this.groups().flatMap(({ variables }) => variables));
  protected readonly active = linkedSignal(() => this.found()[0]?.path);
  readonly activeId = computed(() => {
    const path = this.active();
    return path === undefined ? null : this.idOf(path);
  });

  constructor() {
    effect(() => {
      const id = this.activeId();
      const option = this.list()?.nativeElement.querySelector(`[id="${id ?? ''}"]`);
      option?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Обрабатывает клавишу поля; `true` — она была для списка. */
  press(key: string): boolean {
    const paths = this.found().map(({ path }) => path);
    const at = paths.indexOf(this.active() ?? '');
    const [active] = paths.slice(at);
    if (active === undefined) return false;
    if (key === 'ArrowDown') this.active.set(paths[at + 1] ?? paths[0]);
    else if (key === 'ArrowUp') this.active.set(paths.at(at - 1));
    else if (key === 'Enter' || key === 'Tab') this.chosen.emit(active);
    else return false;
    return true;
  }

  protected idOf(path: string): string {
    return `${this.name()}-${path.replaceAll('.', '-')}`;
  }
}
