import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { ErrorText } from '@zveno/contracts/error-text.js';
import { telegramErrors } from '@zveno/contracts/error-texts/telegram.js';
import { Identity } from '../../core/auth/identity.js';
import { Language } from '../../core/i18n/language.js';
import { Note } from '../../shared/note.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { ApiIdForm } from '../settings/api-id-form.js';
import { InstallationSettings } from '../settings/installation-settings.js';
import { LoginFlow } from './login-flow.js';
import type { LoginForm } from './login-stage.js';

const texts: Readonly<Record<string, ErrorText>> = telegramErrors;

/** Чем войти. Если установке ещё нечем представиться Telegram, администратор сначала вписывает ключи здесь же. */
@Component({
  selector: 'zv-way-step',
  imports: [ApiIdForm, Note, ProblemNote, TranslocoDirective, TuiIcon],
  providers: [InstallationSettings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './way-step.html',
  styleUrls: ['./wizard.scss', './way-step.scss'],
})
export class WayStep {
  private readonly settings = inject(InstallationSettings);
  private readonly language = inject(Language);
  protected readonly flow = inject(LoginFlow);
  protected readonly administrator = inject(Identity).person()?.role === 'administrator';

  readonly chosen = output<LoginForm>();

  protected readonly keysMissing = computed(() => {
    const telegram = this.settings.value()?.telegram;
    return telegram !== undefined && (telegram.apiId === null || !telegram.apiHashSet);
  });
  /** Кого звать, знает только тот, кто сам не администратор. */
  protected readonly askAdministrator = computed(
    () => !this.administrator && this.flow.problem()?.code.startsWith('telegram.api-id'),
  );
  /** Чем кончился прошлый вход. Сервер хранит код; русский текст — на случай, если код новее этой страницы. */
  protected readonly failure = computed(() => {
    const error = this.flow.login()?.error;
    if (!error) return undefined;
    const known = texts[error.code]?.[this.language.current()];
    return known?.includes('{') ? error.text : (known ?? error.text);
  });

  constructor() {
    if (this.administrator) void this.settings.load();
  }
}
