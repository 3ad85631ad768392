import * as z from 'zod';
import type { NodeType } from '../node-type.js';

/** JSON Schema настроек узла: по ней строят форму, подсказки и справочник. Ввод — до умолчаний. */
export function settingsSchema(type: NodeType): z.core.JSONSchema.JSONSchema {
  return type.form ?? z.toJSONSchema(type.settings, { io: 'input', unrepresentable: 'any' });
}
