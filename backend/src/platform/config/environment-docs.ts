import { z } from 'zod';
import { environmentAreas } from './environment.js';

/** Переменная окружения, как о ней рассказывают человеку. */
interface Variable {
  readonly name: string;
  readonly description: string;
  /** Значение по умолчанию; `undefined` — его нет. */
  readonly initial: string | undefined;
}

const Described = z.object({
  description: z.string(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
});

const Areas = z.object({ properties: z.record(z.string(), Described) });

function variablesOf(schema: z.ZodType): readonly Variable[] {
  const described = Areas.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return Object.entries(described.properties).map(([name, { description, default: initial }]) => ({
    name,
    description,
    initial: initial === undefined ? undefined : String(initial),
  }));
}

/** Текст `.env.example`: все переменные закомментированы, потому что ни одна не обязательна. */
export function envExample(): string {
  const areas = environmentAreas.map(({ title, schema }) => {
    const lines = variablesOf(schema).flatMap(({ name, description, initial }) => [
      `# ${description}`,
      `#${name}=${initial ?? ''}`,
      '',
    ]);
    return [`# --- ${title} ---`, '', ...lines].join('\n');
  });
  return [
    '# Настройки Звена. Скопируйте в .env и раскомментируйте нужное; ни одна строка не обязательна.',
    '# Файл порождён командой npm run docs:env: правьте схемы в backend/src/platform/config.',
    '',
    ...areas,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Страница справочника `docs/reference/env.md`. */
export function envReference(): string {
  const areas = environmentAreas.map(({ title, schema }) =>
    [`## ${title}`, '', ...table(variablesOf(schema)), ''].join('\n'),
  );
  return [
    '# Переменные окружения',
    '',
    'Ни одна не обязательна. Задаются в окружении процесса или в файле `.env` в корне проекта; окружение важнее файла,',
    'пустое значение равно отсутствующему. Как ими пользоваться — [настройка](../operations/configuration.md).',
    '',
    'Страница порождена командой `npm run docs:env` из схем в `backend/src/platform/config`.',
    '',
    ...areas,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const table = (variables: readonly Variable[]) => [
  '| Переменная | По умолчанию | Что значит |',
  '| --- | --- | --- |',
  ...variables.map(
    ({ name, description, initial }) =>
      `| \`${name}\` | ${initial === undefined ? '—' : `\`${initial}\``} | ${description.replaceAll('|', '\\|')} |`,
  ),
];
