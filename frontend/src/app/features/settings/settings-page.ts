import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Failure } from '../../shared/failure.js';
import { PageHeader } from '../../shared/page-header.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { ApiIdForm } from './api-id-form.js';
import { HealthCard } from './health-card.js';
import { InstallationForm } from './installation-form.js';
import { InstallationSettings } from './installation-settings.js';
import { NetworkForm } from './network-form.js';
import { RegistrationForm } from './registration-form.js';
import { RetentionForm } from './retention-form.js';

/** Настройки установки: каждая область сохраняется сама по себе. */
@Component({
  selector: 'zv-settings-page',
  imports: [
    ApiIdForm,
    Failure,
    HealthCard,
    InstallationForm,
    NetworkForm,
    PageHeader,
    RegistrationForm,
    RetentionForm,
    SkeletonRows,
    TranslocoDirective,
  ],
  providers: [InstallationSettings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly settings = inject(InstallationSettings);

  constructor() {
    void this.settings.load();
  }
}
