import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { colours } from '../graph/colours.js';
import type { Colour } from '../graph/layout-edits.js';

/** Цвет части холста: кружки, из которых выбран один. */
@Component({
  selector: 'zv-colour-choice',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset *transloco="let t" [disabled]="readOnly()">
      <legend>{{ t('inspector.colour') }}</legend>
      @for (each of colours; track each) {
        <input
          type="radio"
          name="part-colour"
          [attr.data-colour]="each"
          [attr.aria-label]="t('commands.paint-' + each)"
          [attr.title]="t('commands.paint-' + each)"
          [checked]="each === colour()"
          (change)="chosen.emit(each)"
        />
      }
    </fieldset>
  `,
  styleUrl: './colour-choice.scss',
})
export class ColourChoice {
  readonly colour = input.required<Colour>();
  readonly readOnly = input(false);
  readonly chosen = output<Colour>();

  protected readonly colours = colours;
}
