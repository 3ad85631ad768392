import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { KnownPersonDto } from '#app/api/models.js';
import type { FormField } from '../../graph/form-field.js';
import { itemsOf } from '../../graph/list-items.js';
import { SettingWriter } from '../setting-writer.js';
import { KnownPeople } from './known-people.js';
import { PeopleMenu } from './people-menu.js';
import { WordsControl } from './words-control.js';

/** Список чатов: записаны номера, плашки называют людей по имени. */
@Component({
  selector: 'zv-peers-control',
  imports: [PeopleMenu, WordsControl],
  providers: [KnownPeople],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-people-menu [many]="true" [name]="name()" (chosen)="choose($event)">
      <zv-words-control [field]="field()" [name]="name()" [titles]="titles()" />
    </zv-people-menu>
  `,
})
export class PeersControl {
  private readonly people = inject(KnownPeople);
  private readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  private readonly values = computed(() => itemsOf(this.field()).map(String));
  protected readonly titles = computed(
    () => new Map(this.values().map((value) => [value, this.people.whoIs(value)?.name ?? ''])),
  );

  constructor() {
    this.people.follow(this.values);
  }

  protected choose({ peer }: KnownPersonDto): void {
    if (!this.values().includes(peer))
      this.writer.write(this.field(), [...itemsOf(this.field()), peer]);
  }
}
