import * as z from 'zod';
import { formatRule } from './format-rule.js';

const Name = z.string().trim().min(1).max(120);
const Note = z.string().max(2000);

/** Постоянное имя узла внутри цепочки: по нему узнают узел версии, выполнения и сравнение. */
export const NodeId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    formatRule(
      'имя узла — строчные латинские буквы, цифры и дефис, до 40 знаков',
      'a node name is lowercase Latin letters, digits and a hyphen, up to 40 characters',
    ),
  );
export type NodeId = z.infer<typeof NodeId>;

/** Имя выхода узла, как его объявил тип узла: `next`, `answered`, `error` … */
export const OutputId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    formatRule(
      'имя выхода — строчные латинские буквы, цифры и дефис, до 40 знаков',
      'an output name is lowercase Latin letters, digits and a hyphen, up to 40 characters',
    ),
  );
export type OutputId = z.infer<typeof OutputId>;

/** Имя переменной выполнения или поля собеседника; им же пользуются тексты: `{{имя}}`. */
export const VariableName = z
  .string()
  .regex(
    /^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/,
    formatRule(
      'имя переменной — латинские буквы, цифры и подчёркивание',
      'a variable name is Latin letters, digits and an underscore',
    ),
  );

export const ChainVariable = z.strictObject({
  type: z.enum(['text', 'number', 'boolean', 'date', 'list', 'object']),
  initial: z.json().optional(),
  description: Note.optional(),
});

/** Повтор неудавшегося действия: пауза растёт в `factor` раз, но не дольше `longestPauseSeconds`. */
export const RetryRule = z.strictObject({
  times: z.int().min(1).max(20),
  pauseSeconds: z.number().min(0).max(86_400).default(5),
  factor: z.number().min(1).max(10).default(2),
  longestPauseSeconds: z.number().min(0).max(86_400).default(3600),
});
export type RetryRule = z.infer<typeof RetryRule>;

/** Что делать, когда узел не смог: остановить выполнение, пойти дальше или выйти через `error`. */
export const ErrorRule = z.strictObject({
  then: z.enum(['stop', 'continue', 'output']).default('stop'),
  retry: RetryRule.optional(),
});
export type ErrorRule = z.infer<typeof ErrorRule>;

const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, formatRule('время — в виде ЧЧ:ММ', 'time looks like HH:MM'));

/** Рабочее время цепочки: дни недели (1 — понедельник) и часы в поясе цепочки. */
export const WorkingHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: ClockTime,
  to: ClockTime,
});
export type WorkingHours = z.infer<typeof WorkingHours>;

/** Узел: тип, настройки и связи. Неизвестный тип (плагина может не быть) хранится без изменений. */
export const ChainNode = z.strictObject({
  type: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/,
      formatRule(
        'тип узла — строчные латинские буквы, цифры и дефис, у плагина — через точку: «send», «digest.tell»',
        'a node type is lowercase Latin letters, digits and a hyphen, with a dot for plugins: "send", "digest.tell"',
      ),
    )
    .max(80),
  title: Name.optional(),
  note: Note.optional(),
  disabled: z.boolean().optional(),
  onError: ErrorRule.optional(),
  /** Переменная, в которую кладётся итог узла. */
  saveAs: VariableName.optional(),
  /** Не показывать данные узла в журнале. */
  hideData: z.boolean().optional(),
  /** Сколько секунд ждать действия узла, прежде чем счесть его неудачей. */
  timeoutSeconds: z.int().min(1).max(86_400).optional(),
  settings: z.record(z.string(), z.json()).default({}),
  /** Связи: выход → узел, куда он ведёт. Один выход ведёт в один узел. */
  next: z.record(OutputId, NodeId).default({}),
});
export type ChainNode = z.infer<typeof ChainNode>;

/** Первый запуск в чате идёт, а приходит второй: не начинать, начать заново, дождаться очереди или вести оба. */
export const SecondTaskRule = z.enum(['ignore', 'restart', 'queue', 'allow']);

const Place = z.strictObject({ x: z.number(), y: z.number() });
const Colour = z.enum([
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
]);

/** Вид на холсте. Лежит отдельно от логики: перестановка узлов не меняет поведения. */
export const ChainLayout = z.strictObject({
  nodes: z.record(NodeId, Place.extend({ colour: Colour.optional() })).default({}),
  /** Подписи связей; ключ — `узел.выход`. */
  labels: z.record(z.string(), z.string().max(200)).default({}),
  notes: z
    .record(
      z.string(),
      Place.extend({
        width: z.number(),
        height: z.number(),
        text: Note,
        colour: Colour.optional(),
      }),
    )
    .default({}),
  frames: z
    .record(
      z.string(),
      Place.extend({
        width: z.number(),
        height: z.number(),
        title: Name,
        colour: Colour.optional(),
      }),
    )
    .default({}),
});

/** Документ цепочки: то, что хранится, сравнивается, выгружается в YAML и JSON. */
export const ChainDocument = z.strictObject({
  schema: z.literal(1),
  name: Name,
  description: Note.optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  secondTask: SecondTaskRule.default('ignore'),
  /** Часовой пояс IANA; без него — `Europe/Moscow`. */
  timezone: z.string().max(64).optional(),
  workingHours: WorkingHours.optional(),
  /** Слова, которыми собеседник отменяет любой вопрос цепочки. */
  cancelWords: z.array(z.string().trim().min(1).max(60)).max(30).optional(),
  variables: z.record(VariableName, ChainVariable).default({}),
  nodes: z.record(NodeId, ChainNode).default({}),
  layout: ChainLayout.prefault({}),
});
export type ChainDocument = z.infer<typeof ChainDocument>;
