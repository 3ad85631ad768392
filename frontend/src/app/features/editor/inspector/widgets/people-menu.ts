import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { fromEvent } from 'rxjs';
import type { KnownPersonDto } from '#app/api/models.js';
import { isChatAddress, isComputed } from '../../graph/chat-address.js';
import { KnownPeople } from './known-people.js';

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * Подсказки собеседников под полем, которое вложено внутрь. Поле остаётся свободным: список ничего не
 * выбирает сам, пока человек не пошёл в него стрелкой или не нажал на строку.
 */
@Component({
  selector: 'zv-people-menu',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-menu.html',
  styleUrls: ['../popup-list.scss', './people-menu.scss'],
  host: {
    '(input)': 'follow($event.target)',
    '(click)': 'follow($event.target)',
    '(focusout)': 'close()',
  },
})
export class PeopleMenu {
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly box = signal<Box | undefined>(undefined);
  private readonly text = signal('');
  protected readonly people = inject(KnownPeople);

  readonly name = input.required<string>();
  /** Поле — список чатов по номерам: выбранное становится плашкой, набранное стирается. */
  readonly many = input(false);
  readonly chosen = output<KnownPersonDto>();

  protected readonly open = computed(() => this.box() !== undefined);
  protected readonly active = linkedSignal<readonly KnownPersonDto[], string | undefined>({
    source: this.people.found,
    computation: () => undefined,
  });
  protected readonly listId = computed(() => `${this.name()}-people`);
  protected readonly nothing = computed(() => {
    if (isChatAddress(this.text())) return 'inspector.people.asWritten';
    return this.many() ? 'inspector.people.nobodyNumber' : 'inspector.people.nobody';
  });

  constructor() {
    // Клавиши списка — раньше клавиш самого поля: Enter в поле значит своё.
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    fromEvent<KeyboardEvent>(nativeElement, 'keydown', { capture: true })
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.press(event));
    effect((onCleanup) => {
      const box = this.box();
      const active = this.active();
      if (!box) return;
      tell(box, this.listId(), active === undefined ? undefined : this.idOf(active));
      onCleanup(() => tell(box, undefined, undefined));
    });
    afterRenderEffect(() => {
      this.people.found();
      this.showActive();
    });
  }

  protected follow(target: EventTarget | null): void {
    if (!isBox(target) || target.readOnly || isComputed(target.value)) {
      this.close();
      return;
    }
    const text = target.value.trim();
    if (!this.open() || text !== this.text()) this.people.search(text);
    this.text.set(text);
    this.box.set(target);
  }

  protected choose(person: KnownPersonDto): void {
    const box = this.box();
    if (box && this.many()) box.value = '';
    this.close();
    this.chosen.emit(person);
  }

  protected close(): void {
    this.box.set(undefined);
  }

  protected idOf(peer: string): string {
    return `${this.listId()}-${peer}`;
  }

  /** Список у края панели и выбранная в нём строка видны. */
  private showActive(): void {
    const active = this.active();
    const list = this.list()?.nativeElement;
    const option = active === undefined ? list : list?.querySelector(`[id="${this.idOf(active)}"]`);
    option?.scrollIntoView({ block: 'nearest' });
  }

  private press(event: KeyboardEvent): void {
    if (this.open() ? this.act(event.key) : event.key === 'ArrowDown' && this.start(event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private start(target: EventTarget | null): boolean {
    // У открытого списка подстановок стрелки — свои.
    if (isBox(target) && !target.hasAttribute('aria-activedescendant')) this.follow(target);
    return this.open();
  }

  /** `true` — клавиша была для списка. */
  private act(key: string): boolean {
    const found = this.people.found();
    const at = found.findIndex(({ peer }) => peer === this.active());
    const person = found[at];
    if (key === 'ArrowDown') this.active.set((found[at + 1] ?? found[0])?.peer);
    else if (key === 'ArrowUp') this.active.set(found.at(at < 0 ? -1 : at - 1)?.peer);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && person) this.choose(person);
    else {
      // Набранное уходит в плашку: подсказки к нему больше не нужны.
      if (key === 'Enter' || key === ',') this.close();
      return false;
    }
    return true;
  }
}

function isBox(target: EventTarget | null): target is Box {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Поле — чужое: о списке под ним ему говорят атрибуты. */
function tell(box: Box, list: string | undefined, option: string | undefined): void {
  const told = {
    'aria-autocomplete': list && 'list',
    'aria-controls': list,
    'aria-activedescendant': option,
  };
  for (const [name, value] of Object.entries(told)) {
    if (value === undefined) box.removeAttribute(name);
    else box.setAttribute(name, value);
  }
}
