import { z } from 'zod';
import { formatRule } from './format-rule.js';

const Text = z.strictObject({ ru: z.string().min(1).max(500), en: z.string().min(1).max(500) });

/** Имя плагина: с него начинаются имена его узлов и адресов. */
export const PluginId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    formatRule(
      'строчные латинские буквы, цифры и дефис, от 2 до 40 знаков',
      'lowercase Latin letters, digits and a hyphen, 2 to 40 characters',
    ),
  )
  .refine(
    (id) => id !== 'null' && id !== 'undefined',
    formatRule('это слово не может быть именем', 'this word cannot be a name'),
  );

/** Где на страницах «Звена» есть место виджету. */
export const WidgetSlot = z.enum(['overview', 'contact', 'editor', 'plugin']);
export type WidgetSlot = z.infer<typeof WidgetSlot>;

/** Что плагину нужно сверх его собственного кода. Без разрешения администратора он этого не получит. */
export const PluginPermissions = z.strictObject({
  /** Узлы сети, куда он ходит: `api.example.org` или `*.example.org`. */
  network: z
    .array(
      z
        .string()
        .regex(
          /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/,
          formatRule('имя узла сети без схемы и порта', 'a host name without a scheme or a port'),
        ),
    )
    .max(50)
    .default([]),
  /** Настройки, в которых администратор сам называет узел сети: имена полей с адресом `https://…`. */
  networkFrom: z
    .array(z.string().regex(/^\w{1,50}$/))
    .max(10)
    .default([]),
  /** Своё хранилище «ключ — значение». */
  storage: z.boolean().default(false),
  /** Видеть сообщения чатов: хуки до и после обработки. */
  messages: z.boolean().default(false),
  /** Писать, править, удалять и читать переписку от имени аккаунтов; команды в чатах. */
  telegram: z.boolean().default(false),
  /** Читать и менять переменные и метки собеседников. */
  contacts: z.boolean().default(false),
  /** Адреса HTTP, открытые без входа: вебхуки внешних служб. */
  openRoutes: z.boolean().default(false),
  /** Места для виджетов. */
  slots: z.array(WidgetSlot).max(4).default([]),
});
export type PluginPermissions = z.infer<typeof PluginPermissions>;

/** Разрешённое администратором: права и аккаунты, к которым они относятся. */
export const PluginGrant = PluginPermissions.extend({
  accounts: z.union([z.literal('all'), z.array(z.uuid()).max(1_000)]).default('all'),
});
export type PluginGrant = z.infer<typeof PluginGrant>;

/** Виджет: страница из папки плагина в рамке без доступа к «Звену». */
export const PluginWidget = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,39}$/,
      formatRule(
        'строчные латинские буквы, цифры и дефис',
        'lowercase Latin letters, digits and a hyphen',
      ),
    ),
  slot: WidgetSlot,
  title: Text,
  /** Страница внутри папки плагина. */
  page: z
    .string()
    .regex(
      /^[\w-]+(\/[\w-]+)*\.html$/,
      formatRule('файл .html внутри папки плагина', 'an .html file inside the plugin folder'),
    ),
  /** Высота до первого слова виджета, пикселей. */
  height: z.int().min(40).max(600).default(200),
});
export type PluginWidget = z.infer<typeof PluginWidget>;

/** `plugin.json`: что известно о плагине, пока его код ещё не запускали. */
export const PluginManifest = z.strictObject({
  id: PluginId,
  version: z
    .string()
    .regex(
      /^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,30})?$/,
      formatRule('версия вида 1.2.3', 'a version like 1.2.3'),
    ),
  title: Text,
  description: Text,
  /** С какой версией SDK собран: пока она одна. */
  sdk: z.literal('1'),
  /** Файл с кодом внутри папки плагина. */
  main: z
    .string()
    .regex(
      /^[\w-]+(\/[\w-]+)*\.(js|mjs|ts)$/,
      formatRule(
        'файл .js или .ts внутри папки плагина',
        'a .js or .ts file inside the plugin folder',
      ),
    )
    .default('index.js'),
  permissions: PluginPermissions.prefault({}),
  /** JSON Schema настроек: по ней рисуется форма. */
  settings: z.record(z.string(), z.json()).optional(),
  widgets: z.array(PluginWidget).max(20).default([]),
});
export type PluginManifest = z.infer<typeof PluginManifest>;

/** Чего просит плагин из того, что ему ещё не разрешали. */
export function missingPermissions(
  asked: PluginPermissions,
  granted: PluginPermissions,
): PluginPermissions {
  const lacks = (name: PluginFlag) => asked[name] && !granted[name];
  return {
    network: asked.network.filter((host) => !granted.network.includes(host)),
    networkFrom: asked.networkFrom.filter((field) => !granted.networkFrom.includes(field)),
    storage: lacks('storage'),
    messages: lacks('messages'),
    telegram: lacks('telegram'),
    contacts: lacks('contacts'),
    openRoutes: lacks('openRoutes'),
    slots: asked.slots.filter((slot) => !granted.slots.includes(slot)),
  };
}

type PluginFlag = Exclude<keyof PluginPermissions, 'network' | 'networkFrom' | 'slots'>;

export function asksNothing(permissions: PluginPermissions): boolean {
  return Object.values(permissions).every((it) => (Array.isArray(it) ? it.length === 0 : !it));
}

/** Одно и то же ли разрешают два набора. */
export function samePermissions(one: PluginPermissions, other: PluginPermissions): boolean {
  return asksNothing(missingPermissions(one, other)) && asksNothing(missingPermissions(other, one));
}
