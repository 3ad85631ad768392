import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Нарисованная цепочка «приветствие → вопрос → условие → два ответа»: что здесь строят. */
@Component({
  selector: 'zv-chain-picture',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-picture.html',
  styleUrl: './chain-picture.scss',
})
export class ChainPicture {}
