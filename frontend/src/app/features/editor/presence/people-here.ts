import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Avatar } from '#app/shared/avatar.js';
import { ChainWords } from '../state/chain-words.js';
import { EditorView } from '../state/editor-view.js';
import { Presence } from './presence.js';

const mostShown = 3;

/** Кто ещё сейчас в этой цепочке. Щелчок ведёт к узлу, который человек выбрал. */
@Component({
  selector: 'zv-people-here',
  imports: [Avatar, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (people().length > 0) {
        <ul [attr.aria-label]="t('presence.title')">
          @for (person of shown(); track person.userId) {
            <li>
              @let words =
                person.nodeId === null
                  ? t('presence.here', { name: person.name })
                  : t('presence.at', { name: person.name, node: title(person.nodeId) });
              <button
                type="button"
                [attr.aria-label]="words"
                [attr.title]="words"
                (click)="find(person.nodeId)"
              >
                <zv-avatar [name]="person.name" />
              </button>
            </li>
          }
          @if (people().length > shown().length) {
            <li class="more wide">+{{ people().length - shown().length }}</li>
          }
          @if (people().length > 1) {
            <li class="more narrow">+{{ people().length - 1 }}</li>
          }
        </ul>
      }
    </ng-container>
  `,
  styles: `
    ul {
      display: flex;
      align-items: center;
    }
    li + li {
      margin-left: -6px;
    }
    button {
      display: block;
      padding: 0;
      border: 2px solid var(--zv-surface);
      border-radius: 10px;
      background: var(--zv-surface);
      cursor: pointer;
    }
    .more {
      padding-left: 10px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
    }
    .narrow {
      display: none;
    }
    @media (max-width: 720px) {
      li:nth-child(n + 2):not(.narrow) {
        display: none;
      }
      .narrow {
        display: block;
      }
    }
  `,
})
export class PeopleHere {
  private readonly presence = inject(Presence);
  private readonly view = inject(EditorView);
  private readonly words = inject(ChainWords);

  /** По одному на человека: сколько у него вкладок, другим неважно. */
  protected readonly people = computed(() => [
    ...new Map(this.presence.others().map((person) => [person.userId, person])).values(),
  ]);
  protected readonly shown = computed(() => this.people().slice(0, mostShown));

  protected title(node: string): string {
    return this.words.draftNode(node);
  }

  protected find(node: string | null): void {
    if (node !== null) this.view.reveal.next(node);
  }
}
