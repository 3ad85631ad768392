import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Identity } from '../../core/auth/identity.js';
import { AppearanceSwitch } from '../../shared/appearance-switch.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { Avatar } from '../../shared/avatar.js';
import { PageHeader } from '../../shared/page-header.js';
import { ChangePasswordForm } from './change-password-form.js';
import { SignInsList } from './sign-ins-list.js';

@Component({
  selector: 'zv-profile-page',
  imports: [
    AppearanceSwitch,
    Avatar,
    ChangePasswordForm,
    LanguageSwitch,
    PageHeader,
    SignInsList,
    TranslocoDirective,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.scss',
})
export class ProfilePage {
  protected readonly person = inject(Identity).person;
}
