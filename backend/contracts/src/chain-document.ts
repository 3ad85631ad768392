import { z } from 'zod';

const Name = z.string().trim().min(1).max(120);
const Note = z.string().max(2000);

/** Постоянное имя узла внутри цепочки: по нему узнают узел версии, выполнения и сравнение. */
export const NodeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Имя узла: латинские буквы, цифры и дефис, до 40 знаков');
export type NodeId = z.infer<typeof NodeId>;

/** Имя выхода узла, как его объявил тип узла: `next`, `answered`, `error` … */
export const OutputId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Имя выхода: латинские буквы, цифры и дефис, до 40 знаков');
export type OutputId = z.infer<typeof OutputId>;

const VariableName = z
  .string()
  .regex(/^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/, 'Имя переменной: латинские буквы, цифры и подчёркивание');

export const ChainVariable = z.strictObject({
  type: z.enum(['text', 'number', 'boolean', 'date', 'list', 'object']),
  initial: z.json().optional(),
  description: Note.optional(),
});

/** Узел: тип, настройки и связи. Неизвестный тип (плагина может не быть) хранится без изменений. */
export const ChainNode = z.strictObject({
  type: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/)
    .max(80),
  title: Name.optional(),
  note: Note.optional(),
  disabled: z.boolean().optional(),
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
  timezone: z.string().max(64).optional(),
  variables: z.record(VariableName, ChainVariable).default({}),
  nodes: z.record(NodeId, ChainNode).default({}),
  layout: ChainLayout.prefault({}),
});
export type ChainDocument = z.infer<typeof ChainDocument>;
