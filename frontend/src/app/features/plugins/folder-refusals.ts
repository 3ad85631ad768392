import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PluginRefusalDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { Language } from '../../core/i18n/language.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { Note } from '../../shared/note.js';

/** Папки, которые не удалось принять, и почему. */
@Component({
  selector: 'zv-folder-refusals',
  imports: [FullMomentPipe, MomentPipe, Note, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[hidden]': 'refusals().length === 0' },
  template: `
    <zv-note tone="warn" *transloco="let t">
      <h2>{{ t('plugins.refusals') }}</h2>
      <ul>
        @for (refusal of refusals(); track refusal.folder) {
          <li>
            <code>{{ refusal.folder }}</code>
            <p>{{ refusal.reason[language()] }}</p>
            <span [attr.title]="refusal.at | fullMoment">{{ refusal.at | moment }}</span>
          </li>
        }
      </ul>
    </zv-note>
  `,
  styles: `
    :host:not([hidden]) {
      display: block;
    }
    h2 {
      font-size: var(--zv-size-3);
    }
    ul {
      display: grid;
      gap: 8px;
      margin-top: 6px;
    }
    code {
      font: var(--zv-size-2) / 1.4 var(--zv-mono);
      overflow-wrap: anywhere;
    }
    p {
      overflow-wrap: anywhere;
    }
    span {
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
    }
  `,
})
export class FolderRefusals {
  protected readonly language = inject(Language).current;
  readonly refusals = input.required<readonly PluginRefusalDto[]>();
}
