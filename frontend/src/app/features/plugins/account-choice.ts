import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { AccountNames } from './account-names.js';

/** К каким аккаунтам относятся права: ко всем, и к будущим тоже, или только к выбранным. */
@Component({
  selector: 'zv-account-choice',
  imports: [SkeletonRows, TranslocoDirective],
  providers: [AccountNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset *transloco="let t">
      <legend>{{ t('plugins.accounts.title') }}</legend>
      <label>
        <input type="radio" name="plugin-accounts" [checked]="!chosen()" (change)="chooseAll()" />
        <span>
          {{ t('plugins.accounts.all') }}
          <small>{{ t('plugins.accounts.allHint') }}</small>
        </span>
      </label>
      <label>
        <input type="radio" name="plugin-accounts" [checked]="chosen()" (change)="chooseSome()" />
        <span>{{ t('plugins.accounts.some') }}</span>
      </label>
      @if (chosen()) {
        <div class="list">
          @for (account of names.items(); track account.id) {
            <label>
              <input type="checkbox" [checked]="has(account.id)" (change)="toggle(account.id)" />
              <span>{{ account.name }}</span>
            </label>
          } @empty {
            @if (names.items()) {
              <p>{{ t('plugins.accounts.none') }}</p>
            } @else if (names.problem()) {
              <p>{{ t('plugins.accounts.failed') }}</p>
            } @else {
              <zv-skeleton-rows [count]="1" />
            }
          }
        </div>
      }
    </fieldset>
  `,
  styleUrl: './account-choice.scss',
})
export class AccountChoice {
  protected readonly names = inject(AccountNames);

  /** `null` — все. */
  readonly accounts = model.required<string[] | null>();
  protected readonly chosen = computed(() => this.accounts() !== null);

  constructor() {
    void this.names.load();
  }

  protected has(id: string): boolean {
    return this.accounts()?.includes(id) ?? false;
  }

  protected chooseAll(): void {
    this.accounts.set(null);
  }

  protected chooseSome(): void {
    this.accounts.set([]);
  }

  protected toggle(id: string): void {
    this.accounts.update((chosen) =>
      this.has(id) ? (chosen ?? []).filter((each) => each !== id) : [...(chosen ?? []), id],
    );
  }
}
