import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

const shownAtFirst = 100;

/** Значение JSON деревом: вложенное раскрывается, длинное показывают частями. */
@Component({
  selector: 'zv-json-tree',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './json-tree.html',
  styleUrl: './json-tree.scss',
})
export class JsonTree {
  readonly value = input.required<unknown>();
  readonly name = input<string>();
  readonly open = input(true);

  protected readonly toggled = signal<boolean | undefined>(undefined);
  protected readonly shown = signal(shownAtFirst);
  protected readonly opened = computed(() => this.toggled() ?? this.open());
  protected readonly entries = computed((): readonly (readonly [string, unknown])[] | undefined => {
    const value = this.value();
    return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
  });
  protected readonly visible = computed(() => this.entries()?.slice(0, this.shown()) ?? []);
  protected readonly left = computed(() => (this.entries()?.length ?? 0) - this.visible().length);
  protected readonly size = computed(() => {
    const count = this.entries()?.length ?? 0;
    return Array.isArray(this.value()) ? `[${count}]` : `{${count}}`;
  });
  protected readonly kind = computed(() => (this.value() === null ? 'null' : typeof this.value()));
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : JSON.stringify(value);
  });

  protected remember(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.toggled.set(event.target.open);
  }

  protected showMore(): void {
    this.shown.update((count) => count + shownAtFirst);
  }
}
