import { OutputId } from '@zveno/contracts/chain-document.js';
import type { HttpActivity } from '@zveno/contracts/engine-command.js';
import { isJsonList, isJsonObject } from '@zveno/contracts/json.js';
import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { fail, go, stay } from '../../move.js';
import type { Move } from '../../move.js';
import { field, FilledTemplate, nextOutput, output, Variable } from '../../settings-fields.js';
import { activityCommand } from './activity-command.js';
import { HttpRequest, requestBuilder } from './http-request.js';
import { formatRule } from '@zveno/contracts/format-rule.js';

const Mapping = z.strictObject({
  from: field(
    z
      .string()
      .trim()
      .regex(
        /^[\w-]+(\.[\w-]+)*$/u,
        formatRule('путь — через точку: body.items.0.name', 'a path looks like body.items.0.name'),
      ),
    {
      ru: 'Откуда в ответе',
      en: 'From',
      hint: {
        ru: 'Например body.items.0.name, status, headers.location.',
        en: 'For example body.items.0.name, status, headers.location.',
      },
    },
  ),
  to: field(Variable, { ru: 'В переменную', en: 'To variable', widget: 'variable' }),
});

const Case = z.strictObject({
  id: field(OutputId, { ru: 'Выход', en: 'Output' }),
  statuses: field(
    z
      .array(
        z
          .string()
          .regex(
            /^[1-5](\d\d|xx)$/,
            formatRule('нужен код 404 или группа 4xx', 'a code 404 or a group 4xx is needed'),
          ),
      )
      .min(1)
      .max(20),
    {
      ru: 'Коды ответа',
      en: 'Statuses',
      hint: { ru: '404 или группа 4xx.', en: '404 or a group such as 4xx.' },
    },
  ),
});

const Settings = z.strictObject({
  ...HttpRequest.shape,
  url: field(FilledTemplate.max(4000), { ru: 'Адрес', en: 'URL', widget: 'template' }),
  map: field(z.array(Mapping).max(50).default([]), {
    ru: 'Что взять из ответа',
    en: 'Take from the response',
    widget: 'list',
  }),
  cases: field(z.array(Case).max(20).default([]), {
    ru: 'Выходы по коду ответа',
    en: 'Outputs by status',
    widget: 'options',
  }),
});
type HttpSettings = z.infer<typeof Settings>;

/** HTTP-запрос; выполняется вне хода, ответ возвращается событием. */
export const http = defineNode({
  type: 'http',
  category: 'integrations',
  title: { ru: 'HTTP-запрос', en: 'HTTP request' },
  description: {
    ru: 'Обращается к другой программе и раскладывает ответ по переменным.',
    en: 'Calls another program and maps the response to variables.',
  },
  icon: 'http',
  needs: ['network'],
  settings: Settings,
  outputs: ({ cases }) => [
    nextOutput,
    ...cases.map(({ id, statuses }) => output(id, statuses.join(', '), statuses.join(', '))),
  ],
  sampleOutputs: [nextOutput, output('…', 'Каждый случай', 'Every case')],
  prepare(settings, tools) {
    const build = requestBuilder(settings, tools);
    for (const [index, { to }] of settings.map.entries()) {
      tools.writes(to, `map.${String(index)}.to`);
    }
    return {
      enter(visit) {
        const activity: HttpActivity = build(visit.scope);
        return {
          commands: [activityCommand(activity, visit)],
          then: { kind: 'wait', for: 'activity' },
          note: { method: activity.method, url: activity.url },
        };
      },
      resume(_visit, signal) {
        if (signal.kind !== 'outcome') return stay;
        const { outcome } = signal;
        if (outcome.kind === 'failed') return fail(outcome.error.code, outcome.error.message);
        return answered(settings, outcome.value);
      },
    };
  },
});

function answered({ map, cases }: HttpSettings, response: Json): Move {
  const status = isJsonObject(response) ? Number(response['status']) : Number.NaN;
  const set: Record<string, Json> = {};
  for (const { from, to } of map) set[to] = readResponse(response, from);
  const extras = { set, result: response, note: { status } };
  const fitting = cases.find(({ statuses }) => statuses.some((it) => statusFits(it, status)));
  if (fitting) return go(fitting.id, extras);
  if (status >= 200 && status < 300) return go('next', extras);
  return fail('http.status', `Сервер ответил кодом ${String(status)}`, extras);
}

function statusFits(pattern: string, status: number): boolean {
  return pattern === String(status) || (pattern.endsWith('xx') && pattern[0] === String(status)[0]);
}

function readResponse(response: Json, path: string): Json {
  let value: Json | undefined = response;
  for (const key of path.split('.')) {
    if (isJsonList(value)) value = value[Number(key)];
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return null;
  }
  return value ?? null;
}
