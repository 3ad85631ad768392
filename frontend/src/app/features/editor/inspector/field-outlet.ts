import { Injectable, signal, type TemplateRef } from '@angular/core';
import type { FormField } from '../graph/form-field.js';

export interface FieldContext {
  readonly $implicit: FormField;
  readonly labelHidden?: boolean;
}

/** Чем группы и строки рисуют свои вложенные поля: формой, в которой они сами лежат. */
@Injectable()
export class FieldOutlet {
  readonly template = signal<TemplateRef<FieldContext> | null>(null);
}
