import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiInput } from '@taiga-ui/core/components/input';
import { debounceTime, switchMap } from 'rxjs';
import { Api } from '../../api/api.js';
import { getChains } from '../../api/functions.js';
import type { ChainSummaryDto } from '../../api/models.js';

const typingPauseMs = 200;
const shown = 20;

/** Поиск цепочки, которую добавить: имя, выбор — и она внизу списка. */
@Component({
  selector: 'zv-chain-picker',
  imports: [RouterLink, TranslocoDirective, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <label for="chain-picker">{{ t('session.chains.add') }}</label>
      <tui-textfield tuiTextfieldSize="s" iconStart="@tui.search">
        <input
          tuiInput
          type="search"
          id="chain-picker"
          autocomplete="off"
          #box
          [value]="search()"
          (focus)="opened.set(true)"
          (input)="search.set(box.value)"
        />
      </tui-textfield>
      @if (opened()) {
        @if (offered(); as chains) {
          @if (chains.length > 0) {
            <ul [attr.aria-label]="t('session.chains.found')">
              @for (chain of chains; track chain.id) {
                <li>
                  <button type="button" [disabled]="disabled()" (click)="choose(chain)">
                    <span>{{ chain.name }}</span>
                    <small>
                      {{
                        chain.publishedNumber === null
                          ? t('session.chains.unpublished')
                          : t('session.chains.version', { number: chain.publishedNumber })
                      }}
                    </small>
                  </button>
                </li>
              }
            </ul>
          } @else {
            <p>
              {{ t('session.chains.nothing') }}
              <a routerLink="/chains">{{ t('session.chains.toChains') }}</a>
            </p>
          }
        }
      }
    </ng-container>
  `,
  styleUrl: './chain-picker.scss',
})
export class ChainPicker {
  private readonly api = inject(Api);
  readonly taken = input<readonly string[]>([]);
  readonly disabled = input(false);
  readonly chosen = output<ChainSummaryDto>();

  protected readonly search = signal('');
  protected readonly opened = signal(false);
  private readonly found = toSignal(
    toObservable(computed(() => ({ opened: this.opened(), search: this.search().trim() }))).pipe(
      debounceTime(typingPauseMs),
      switchMap(({ opened, search }) => (opened ? this.find(search) : [])),
    ),
  );
  protected readonly offered = computed(() =>
    this.found()?.filter(({ id }) => !this.taken().includes(id)),
  );

  protected choose(chain: ChainSummaryDto): void {
    this.chosen.emit(chain);
    this.search.set('');
  }

  // Не нашлось из-за отказа — то же, что не нашлось: добавить нечего, следующая буква спросит снова.
  private async find(search: string): Promise<readonly ChainSummaryDto[]> {
    const query = search === '' ? { limit: shown } : { limit: shown, search };
    const page = await this.api.invoke(getChains, query).catch(() => ({ items: [] }));
    return page.items;
  }
}
