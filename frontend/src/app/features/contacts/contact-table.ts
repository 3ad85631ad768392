import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ContactSummaryDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { Avatar } from '../../shared/avatar.js';
import { ContactStateBadge } from './contact-state-badge.js';

@Component({
  selector: 'zv-contact-table',
  imports: [Avatar, ContactStateBadge, FullMomentPipe, MomentPipe, RouterLink, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-table.html',
  styleUrl: './contact-table.scss',
})
export class ContactTable {
  readonly contacts = input.required<readonly ContactSummaryDto[]>();
  readonly sessionId = input.required<string>();
}
