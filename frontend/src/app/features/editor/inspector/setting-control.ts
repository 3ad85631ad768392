import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FormField } from '../graph/form-field.js';
import { GroupControl } from './widgets/group-control.js';
import { RowsControl } from './widgets/rows-control.js';
import { RulesControl } from './widgets/rules-control.js';
import { ChoiceControl } from './widgets/choice-control.js';
import { ChoicesControl } from './widgets/choices-control.js';
import { ClocksControl } from './widgets/clocks-control.js';
import { CodeControl } from './widgets/code-control.js';
import { CronControl } from './widgets/cron-control.js';
import { DateControl } from './widgets/date-control.js';
import { DurationControl } from './widgets/duration-control.js';
import { EmojiControl } from './widgets/emoji-control.js';
import { JsonControl } from './widgets/json-control.js';
import { NameControl } from './widgets/name-control.js';
import { NamesControl } from './widgets/names-control.js';
import { NumberControl } from './widgets/number-control.js';
import { PeerControl } from './widgets/peer-control.js';
import { PeersControl } from './widgets/peers-control.js';
import { RegexControl } from './widgets/regex-control.js';
import { RemoteControl } from './widgets/remote-control.js';
import { SealedControl } from './widgets/sealed-control.js';
import { SwitchControl } from './widgets/switch-control.js';
import { TemplateControl } from './widgets/template-control.js';
import { TemplatesControl } from './widgets/templates-control.js';
import { TextControl } from './widgets/text-control.js';
import { TimeZoneControl } from './widgets/time-zone-control.js';
import { ValueControl } from './widgets/value-control.js';
import { WeekdaysControl } from './widgets/weekdays-control.js';
import { WordsControl } from './widgets/words-control.js';

/** Ввод по виду поля. Редкие виды грузятся, только когда они есть в форме. */
@Component({
  selector: 'zv-setting-control',
  imports: [
    ChoiceControl,
    ChoicesControl,
    ClocksControl,
    CodeControl,
    CronControl,
    DateControl,
    DurationControl,
    EmojiControl,
    GroupControl,
    JsonControl,
    NameControl,
    NamesControl,
    NgTemplateOutlet,
    NumberControl,
    PeerControl,
    PeersControl,
    RegexControl,
    RemoteControl,
    RowsControl,
    RulesControl,
    SealedControl,
    SwitchControl,
    TemplateControl,
    TemplatesControl,
    TextControl,
    TimeZoneControl,
    TranslocoDirective,
    ValueControl,
    WeekdaysControl,
    WordsControl,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setting-control.html',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .lost {
      margin: 0;
      color: var(--zv-bad);
      font-size: var(--zv-size-2);
    }
  `,
})
export class SettingControl {
  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
}
