import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter, pairwise } from 'rxjs';
import { Contributions } from '../core/plugins/contributions.js';
import { Identity } from '../core/auth/identity.js';
import { Logo } from '../shared/logo.js';
import { CommandPalette } from './command-palette.js';
import { ConnectionBanner } from './connection-banner.js';
import { setupSectionsFor, workSections } from './navigation.js';
import { NavigationList } from './navigation-list.js';
import { ProfileMenu } from './profile-menu.js';
import { ShellKeys } from './shell-keys.js';
import { TuiButton } from '@taiga-ui/core/components/button';

const narrowKey = 'zveno.navigation';

/** Пока человек не выбирал: на планшете меню узкое, место нужнее таблицам. */
const startsNarrow = (): boolean =>
  (localStorage.getItem(narrowKey) ??
    (matchMedia('(max-width: 1000px)').matches ? 'narrow' : 'wide')) === 'narrow';

/** Рама приложения: разделы слева (на телефоне — снизу), страница справа. */
@Component({
  selector: 'zv-shell',
  imports: [
    CommandPalette,
    ConnectionBanner,
    Logo,
    NavigationList,
    ProfileMenu,
    RouterLink,
    RouterOutlet,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [ShellKeys],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly page = viewChild.required<ElementRef<HTMLElement>>('page');
  protected readonly work = workSections;
  private readonly person = inject(Identity).person;
  protected readonly setup = computed(() =>
    setupSectionsFor(this.person()?.role === 'administrator'),
  );
  protected readonly keys = inject(ShellKeys);
  protected readonly sections = computed(() => [...this.work, ...this.setup()]);
  protected readonly narrow = signal(startsNarrow());

  constructor() {
    inject(Contributions).start();
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([from, to]) => pathOf(from) !== pathOf(to)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.startPage());
  }

  protected toggleWidth(): void {
    this.narrow.update((narrow) => !narrow);
    localStorage.setItem(narrowKey, this.narrow() ? 'narrow' : 'wide');
  }

  protected skipToPage(event: Event): void {
    event.preventDefault();
    this.startPage();
  }

  // Фокус переходит на новую страницу: иначе читающий с экрана не узнает, что она сменилась.
  private startPage(): void {
    this.page().nativeElement.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }
}

const pathOf = (event: NavigationEnd): string => event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
