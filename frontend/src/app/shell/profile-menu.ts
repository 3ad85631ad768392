import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { isActive, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiDropdown } from '@taiga-ui/core/portals/dropdown';
import { Identity } from '../core/auth/identity.js';
import { Avatar } from '../shared/avatar.js';
import { AppearanceSwitch } from '../shared/appearance-switch.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { onMac } from '../shared/on-mac.js';
import { setupSectionsFor } from './navigation.js';
import { ShellKeys } from './shell-keys.js';

/** Кто вошёл, и то, что относится к человеку, а не к работе: профиль, вид, язык, выход. */
@Component({
  selector: 'zv-profile-menu',
  imports: [
    AppearanceSwitch,
    Avatar,
    LanguageSwitch,
    RouterLink,
    TranslocoDirective,
    TuiDropdown,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.narrow]': 'narrow()' },
  templateUrl: './profile-menu.html',
  styleUrl: './profile-menu.scss',
})
export class ProfileMenu {
  private readonly identity = inject(Identity);
  private readonly keys = inject(ShellKeys);
  private readonly pages = pagesInside(inject(Router));
  protected readonly shortcut = onMac ? '⌘ K' : 'Ctrl K';

  readonly narrow = input(false);
  protected readonly sections = computed(() =>
    setupSectionsFor(this.person()?.role === 'administrator'),
  );
  protected readonly open = signal(false);
  /** Открыта страница, на которую ведёт это меню: на телефоне кнопка «Ещё» — её вкладка. */
  protected readonly inside = computed(() => this.pages.some((active) => active()));
  protected readonly person = this.identity.person;
  protected readonly name = computed(() => this.person()?.name ?? '');

  protected findAction(): void {
    this.open.set(false);
    this.keys.paletteOpen.set(true);
  }

  protected async leave(): Promise<void> {
    this.open.set(false);
    await this.identity.signOut();
  }
}

function pagesInside(router: Router) {
  const paths = [...setupSectionsFor(true).map(({ path }) => path), '/profile'];
  return paths.map((path) => isActive(path, router));
}
