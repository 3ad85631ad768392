import { Injectable, signal } from '@angular/core';
import type { KnownVariables } from '../editor/inspector/variables/known-variables.js';

/** У настроек плагина подстановок нет: подставлять нечего. */
@Injectable()
export class NoVariables implements Pick<
  KnownVariables,
  'all' | 'contactFields' | 'examples' | 'groups' | 'names'
> {
  readonly names = signal([]);
  readonly contactFields = signal([]);
  readonly groups = signal([]);
  readonly all = signal([]);
  readonly examples = signal({});
}
