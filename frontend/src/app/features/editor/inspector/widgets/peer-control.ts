import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { KnownPersonDto } from '#app/api/models.js';
import { isPersonNumber } from '../../graph/chat-address.js';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { KnownPeople } from './known-people.js';
import { PeopleMenu } from './people-menu.js';
import { TemplateControl } from './template-control.js';

/** Чат: `@имя`, номер или подстановка — с подсказками собеседников и именем того, кто записан. */
@Component({
  selector: 'zv-peer-control',
  imports: [PeopleMenu, TemplateControl, TranslocoDirective, TuiIcon],
  providers: [KnownPeople],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <zv-people-menu [name]="name()" (chosen)="choose($event)">
        <zv-template-control [line]="true" [field]="field()" [name]="name()" />
      </zv-people-menu>
      @if (person(); as person) {
        <p>
          <tui-icon icon="@tui.circle-user" />
          <span>
            <b>{{ person.name || person.peer }}</b>
            {{ t('inspector.people.knownTo', { accounts: person.accounts.join(', ') }) }}
          </span>
        </p>
      }
      @if (numbered()) {
        <p>{{ t('inspector.people.byNumber') }}</p>
      }
    </ng-container>
  `,
  styleUrl: './peer-control.scss',
})
export class PeerControl {
  private readonly people = inject(KnownPeople);
  private readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  private readonly value = computed(() => textOf(this.field()).trim());
  protected readonly numbered = computed(() => isPersonNumber(this.value()));
  protected readonly person = computed(() => this.people.whoIs(this.value()));

  constructor() {
    this.people.follow(computed(() => [this.value()]));
  }

  /** Номер знает только тот аккаунт, кому писали; `@имя` найдёт любой. */
  protected choose({ username, peer }: KnownPersonDto): void {
    this.writer.write(this.field(), username === null ? peer : `@${username}`);
  }
}
