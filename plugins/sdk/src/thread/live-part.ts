import { isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import type { PartKind } from '@zveno/contracts/plugin-messages.js';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';

/** Часть работающего плагина: что объявлено и что вызвать. */
export interface LivePart {
  readonly kind: PartKind;
  readonly name: string;
  /** Описание для хозяина: он проверит его сам. */
  readonly declared: JsonObject;
  readonly handle: (input: JsonObject) => unknown;
}

/** Описание без работы: всё, что переживает JSON. */
export function livePart(
  kind: PartKind,
  description: object,
  handle: LivePart['handle'],
): LivePart {
  const declared = parseJson(JSON.stringify(description));
  if (!isJsonObject(declared) || typeof declared['name'] !== 'string') {
    throw new PluginRefused('no-name');
  }
  return { kind, name: declared['name'], declared, handle };
}

/** Имя части внутри плагина: у разных видов имена свои. */
export function partKey(kind: PartKind, name: string): string {
  return `${kind} ${name}`;
}

const words: Readonly<Record<PartKind, Localized>> = {
  node: { ru: 'узел', en: 'node' },
  command: { ru: 'команда', en: 'command' },
  hook: { ru: 'хук', en: 'hook' },
  route: { ru: 'адрес', en: 'address' },
  schedule: { ru: 'расписание', en: 'schedule' },
};

/** Часть словами, для человека. */
export function partTitle({ kind, name }: LivePart): Localized {
  const { ru, en } = words[kind];
  return { ru: `${ru} «${name}»`, en: `${en} “${name}”` };
}
