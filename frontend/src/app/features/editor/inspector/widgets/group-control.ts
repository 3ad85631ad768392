import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { FormField } from '../../graph/form-field.js';
import { FieldOutlet } from '../field-outlet.js';

/** Поля, которые вместе — одно. */
@Component({
  selector: 'zv-group-control',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ field().label }}</legend>
      @for (inner of field().fields; track inner.id) {
        <ng-container
          [ngTemplateOutlet]="outlet.template()"
          [ngTemplateOutletContext]="{ $implicit: inner }"
        />
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 12px;
      min-width: 0;
      margin: 0;
      padding: 0 0 0 12px;
      border: 0;
      border-left: 2px solid var(--zv-line);
    }
    legend {
      margin-left: -14px;
      padding: 0 0 8px;
      font-size: var(--zv-size-2);
      font-weight: 550;
    }
  `,
})
export class GroupControl {
  protected readonly outlet = inject(FieldOutlet);

  readonly field = input.required<FormField>();
}
