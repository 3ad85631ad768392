import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { Logo } from '../../shared/logo.js';
import { ChainPicture } from './chain-picture.js';

/** Общий вид страниц входа: форма слева, рисунок цепочки справа. */
@Component({
  selector: 'zv-entrance',
  imports: [ChainPicture, LanguageSwitch, Logo, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entrance.html',
  styleUrl: './entrance.scss',
})
export class Entrance {
  readonly title = input.required<string>();
  readonly lead = input('');
}
