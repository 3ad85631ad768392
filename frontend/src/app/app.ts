import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TuiRoot } from '@taiga-ui/core/components/root';
import { Theme } from './core/appearance/theme.js';
import { followSignIn } from './core/auth/follow-sign-in.js';
import { Language } from './core/i18n/language.js';

@Component({
  selector: 'zv-root',
  imports: [RouterOutlet, TuiRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tui-root>
      <router-outlet />
    </tui-root>
  `,
})
export class App {
  constructor() {
    inject(Theme);
    inject(Language);
    followSignIn();
  }
}
