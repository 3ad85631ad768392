import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TuiInput } from '@taiga-ui/core/components/input';
import { debounceTime, Subject } from 'rxjs';

const typingPauseMs = 250;

/** Поле поиска: ищет, когда перестали печатать. Подпись стоит в самом поле, пока в нём пусто. */
@Component({
  selector: 'zv-search-box',
  imports: [TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tui-textfield tuiTextfieldSize="s" iconStart="@tui.search">
      <input
        tuiInput
        type="search"
        [id]="name()"
        [value]="value() ?? ''"
        #box
        (input)="typed.next(box.value)"
      />
    </tui-textfield>
    <label [attr.for]="name()" [class.zv-hidden]="box.value">{{ label() }}</label>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    label {
      position: absolute;
      top: 0;
      right: 8px;
      left: 34px;
      overflow: hidden;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
      line-height: 32px;
      text-overflow: ellipsis;
      white-space: nowrap;
      pointer-events: none;
    }
  `,
})
export class SearchBox {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input<string>();
  readonly searched = output<string | undefined>();
  protected readonly typed = new Subject<string>();

  constructor() {
    this.typed
      .pipe(debounceTime(typingPauseMs), takeUntilDestroyed())
      .subscribe((text) => this.searched.emit(text.trim() || undefined));
  }
}
