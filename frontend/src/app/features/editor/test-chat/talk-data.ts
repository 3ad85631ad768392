import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { JsonTree } from '#app/shared/json-tree.js';
import { PersonForm } from './person-form.js';
import { TestTalk } from './test-talk.js';
import { TestSteps } from './test-steps.js';

const filled = (values: object | undefined): object | undefined =>
  values && Object.keys(values).length > 0 ? values : undefined;

/** Что помнят выполнение и собеседник. */
@Component({
  selector: 'zv-talk-data',
  imports: [JsonTree, PersonForm, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <h3>{{ t('testChat.variables') }}</h3>
      @if (variables(); as values) {
        <zv-json-tree [value]="values" />
      } @else {
        <p>{{ t('testChat.noVariables') }}</p>
      }
      @if (result(); as values) {
        <h3>{{ t('testChat.result') }}</h3>
        <zv-json-tree [value]="values" />
      }
      <div class="title">
        <h3>{{ t('testChat.person') }}</h3>
        @if (contact() && !editing()) {
          <button type="button" class="zv-quiet" (click)="editing.set(true)">
            {{ t('testChat.edit') }}
          </button>
        }
      </div>
      @if (editing() ? contact() : undefined; as person) {
        <zv-person-form [person]="person" (closed)="editing.set(false)" />
      } @else if (contact(); as contact) {
        <dl>
          <div>
            <dt>{{ t('testChat.name') }}</dt>
            <dd>{{ contact.name }}</dd>
          </div>
          @if (contact.tags.length > 0) {
            <div>
              <dt>{{ t('testChat.tags') }}</dt>
              <dd>{{ contact.tags.join(', ') }}</dd>
            </div>
          }
        </dl>
        @if (contact.optedOut) {
          <p>{{ t('testChat.optedOut') }}</p>
        }
        @if (fields(); as values) {
          <zv-json-tree [value]="values" />
        } @else {
          <p>{{ t('testChat.noFields') }}</p>
        }
      } @else {
        <p>{{ t('testChat.noPerson') }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
      overflow: auto;
      font-size: var(--zv-size-2);
    }
    h3 {
      margin-bottom: 6px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
    }
    * + h3,
    .title {
      margin-top: 16px;
    }
    .title {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
    }
    p {
      color: var(--zv-text-muted);
      text-wrap: pretty;
    }
    dl div {
      display: flex;
      gap: 8px;
    }
    dt {
      color: var(--zv-text-muted);
    }
    dd {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class TalkData {
  private readonly chat = inject(TestTalk).chat;
  private readonly task = inject(TestSteps).task;
  protected readonly editing = signal(false);
  protected readonly contact = computed(() => this.chat()?.contact);
  protected readonly variables = computed(() => filled(this.task()?.variables));
  protected readonly result = computed(() => filled(this.task()?.result ?? undefined));
  protected readonly fields = computed(() => filled(this.contact()?.variables));
}
