import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import { formFields } from '../graph/form-fields.js';
import { partsOf } from '../graph/set-part.js';
import { commonSchema } from './common-schema.js';
import { NodeCommonWriter } from './node-common-writer.js';
import { SettingForm } from './setting-form.js';
import { SettingWriter } from './setting-writer.js';

const names = ['onError', 'timeoutSeconds', 'saveAs', 'hideData'];

/** Что есть у каждого узла: ошибка, ожидание, куда сохранить итог, что писать в журнал. */
@Component({
  selector: 'zv-node-common-settings',
  imports: [SettingForm, TranslocoDirective, TuiIcon],
  providers: [NodeCommonWriter, { provide: SettingWriter, useExisting: NodeCommonWriter }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <button
        type="button"
        class="zv-quiet"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <tui-icon [icon]="open() ? '@tui.chevron-down' : '@tui.chevron-right'" />
        {{ t('inspector.common.title') }}
        @if (!open() && changed() > 0) {
          <span class="count">{{ changed() }}</span>
        }
      </button>
      @if (open()) {
        <zv-setting-form [fields]="fields()" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--zv-line);
    }
    zv-setting-form {
      width: 100%;
    }
    button {
      padding-left: 2px;
    }
    .count {
      padding: 0 6px;
      border-radius: 9px;
      background: var(--zv-control);
      font-size: var(--zv-size-1);
    }
  `,
})
export class NodeCommonSettings {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly writer = inject(NodeCommonWriter);

  readonly id = input.required<NodeId>();
  readonly node = input.required<ChainNode>();
  readonly trigger = input.required<boolean>();

  protected readonly open = signal(false);
  protected readonly parts = computed(() => partsOf(this.node(), names));
  protected readonly changed = computed(() => Object.keys(this.parts()).length);
  protected readonly fields = computed(() => {
    const language = this.language.current();
    const say = (key: string): string =>
      this.transloco.translate(`inspector.common.${key}`, {}, language);
    return formFields(commonSchema(say, { trigger: this.trigger() }), this.parts(), language);
  });

  constructor() {
    effect(() => this.writer.of.set(this.id()));
  }
}
