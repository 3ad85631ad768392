import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { catchError, debounceTime, Subject, switchMap } from 'rxjs';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { type RemoteChoice, RemoteChoices, type RemoteKind } from './remote-choices.js';
import { NewSecret } from './new-secret.js';

const typingPauseMs = 200;

/** Выбор из того, что есть на сервере: цепочки, аккаунта, секрета. */
@Component({
  selector: 'zv-remote-control',
  imports: [NewSecret, TranslocoDirective, TuiIcon],
  providers: [RemoteChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './remote-control.html',
  styleUrls: ['../popup-list.scss', './remote-control.scss'],
  host: { '(focusout)': 'leave($event)' },
})
export class RemoteControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly choices = inject(RemoteChoices);
  private readonly searches = new Subject<string>();
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly kind = input.required<RemoteKind>();

  protected readonly open = signal(false);
  protected readonly found = signal<readonly RemoteChoice[]>([]);
  protected readonly failed = signal(false);
  protected readonly known = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly active = linkedSignal(() => this.found()[0]?.value);
  protected readonly value = computed(() => textOf(this.field()));
  protected readonly text = computed(() => this.known().get(this.value()) ?? this.value());

  constructor() {
    this.searches
      .pipe(
        debounceTime(typingPauseMs),
        switchMap((search) => this.choices.find(this.kind(), search)),
        catchError((_, again) => {
          this.failed.set(true);
          return again;
        }),
        takeUntilDestroyed(),
      )
      .subscribe((found) => this.accept(found));
    toObservable(this.kind)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.searches.next(''));
  }

  protected search(text: string): void {
    this.open.set(true);
    this.showList();
    this.searches.next(text.trim());
  }

  protected choose(value: string | undefined): void {
    this.open.set(false);
    this.writer.write(this.field(), value ?? (this.field().required ? '' : undefined));
  }

  protected press(event: KeyboardEvent): void {
    const values = this.found().map(({ value }) => value);
    const at = values.indexOf(this.active() ?? '');
    if (event.key === 'ArrowDown') this.active.set(values[at + 1] ?? values[0]);
    else if (event.key === 'ArrowUp') this.active.set(values.at(at - 1));
    else if (event.key === 'Enter' && this.open()) this.choose(this.active());
    else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.open.set(false);
    } else return;
    event.preventDefault();
  }

  protected leave({ relatedTarget, currentTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && currentTarget instanceof Node;
    if (!inside || !currentTarget.contains(relatedTarget)) this.open.set(false);
  }

  /** Список у края панели не остаётся за краем. */
  private showList(): void {
    afterNextRender(
      () => this.host.querySelector('[role=listbox]')?.scrollIntoView({ block: 'nearest' }),
      { injector: this.injector },
    );
  }

  private accept(found: readonly RemoteChoice[]): void {
    this.failed.set(false);
    this.found.set(found);
    if (this.open()) this.showList();
    this.known.update(
      (known) => new Map([...known, ...found.map(({ value, text }) => [value, text] as const)]),
    );
  }
}
