import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StandingPeopleDto } from '#app/api/models.js';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { peopleOutcome, type PeopleRule } from '../graph/people-outcome.js';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainWords } from '../state/chain-words.js';
import { Publishing } from './publishing.js';

/** Где стоят люди и что выбранное правило сделает с каждым из этих мест. */
@Component({
  selector: 'zv-people-places',
  imports: [PluralPipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <h3 id="people-places">{{ t('publish.where') }}</h3>
      <ul tabindex="0" aria-labelledby="people-places">
        @for (place of places(); track $index) {
          <li>
            <span class="node">{{ place.title ?? t('publish.atStart') }}</span>
            <span class="people">{{ place.people | plural: 'publish.people' }}</span>
            <span class="outcome" [attr.data-does]="place.does">
              {{ t('publish.fate.' + place.does) }}
              @if (place.because; as reason) {
                <small>{{ t('publish.reason.' + reason) }}</small>
              }
            </span>
          </li>
        }
      </ul>
    </ng-container>
  `,
  styleUrl: './people-places.scss',
})
export class PeoplePlaces {
  private readonly editor = inject(ChainEditor);
  private readonly publishing = inject(Publishing);
  private readonly words = inject(ChainWords);

  readonly nodes = input.required<readonly StandingPeopleDto[]>();
  readonly rule = input.required<PeopleRule>();

  protected readonly places = computed(() =>
    this.nodes().map(({ nodeId, title, people, fate }) => ({
      title: title ?? this.titleOf(nodeId),
      people,
      ...peopleOutcome(this.rule(), fate),
    })),
  );

  private titleOf(node: string | null): string | undefined {
    if (node === null) return undefined;
    const draft = this.editor.document();
    const document = draft.nodes[node] ? draft : this.publishing.comparison()?.before;
    return this.words.node(document ?? draft, node);
  }
}
