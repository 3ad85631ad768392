import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { PluginDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { isSerious, permissionLines } from './permission-lines.js';
import { permissionIcons } from './permission-list.js';
import { PluginActions } from './plugin-actions.js';
import { additionsOf } from './plugin-additions.js';
import { PluginStateBadge } from './plugin-state-badge.js';

/** Плагин в списке: состояние с причиной, что добавляет, чего просит, главное действие. */
@Component({
  selector: 'zv-plugin-card',
  imports: [PluginStateBadge, PluralPipe, RouterLink, TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'zv-card' },
  templateUrl: './plugin-card.html',
  styleUrl: './plugin-card.scss',
})
export class PluginCard {
  private readonly language = inject(Language).current;
  protected readonly actions = inject(PluginActions);

  readonly plugin = input.required<PluginDto>();

  protected readonly icons = permissionIcons;
  protected readonly isSerious = isSerious;
  protected readonly title = computed(() => this.plugin().title[this.language()]);
  protected readonly description = computed(() => this.plugin().description[this.language()]);
  /** О непринятой версии работающего плагина говорит его страница. */
  protected readonly reason = computed(() => {
    const { reason, state } = this.plugin();
    return state === 'on' ? undefined : reason?.[this.language()];
  });
  protected readonly additions = computed(() => additionsOf(this.plugin()));
  protected readonly asks = computed(() => permissionLines(this.plugin().asks));
  protected readonly busy = computed(() => this.actions.busy() === this.plugin().id);
  /** Главное, что сейчас можно сделать с плагином. */
  protected readonly action = computed(() => {
    const { state, offered } = this.plugin();
    if (offered) return 'update';
    if (state === 'asking') return 'decide';
    return state === 'off' || state === 'broken' ? 'enable' : undefined;
  });
}
