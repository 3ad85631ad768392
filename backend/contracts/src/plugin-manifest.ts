import { z } from 'zod';

const Text = z.strictObject({ ru: z.string().min(1).max(500), en: z.string().min(1).max(500) });

/** Имя плагина: с него начинаются имена его узлов и адресов. */
export const PluginId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'строчные латинские буквы, цифры и дефис, от 2 до 40 знаков')
  .refine((id) => id !== 'null' && id !== 'undefined', 'это слово не может быть именем');

/** Что плагину нужно сверх его собственного кода. Без разрешения администратора он этого не получит. */
export const PluginPermissions = z.strictObject({
  /** Узлы сети, куда он ходит: `api.example.org` или `*.example.org`. */
  network: z
    .array(
      z.string().regex(/^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/, 'имя узла сети без схемы и порта'),
    )
    .max(50)
    .default([]),
  /** Своё хранилище «ключ — значение». */
  storage: z.boolean().default(false),
});
export type PluginPermissions = z.infer<typeof PluginPermissions>;

/** `plugin.json`: что известно о плагине, пока его код ещё не запускали. */
export const PluginManifest = z.strictObject({
  id: PluginId,
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,30})?$/, 'версия вида 1.2.3'),
  title: Text,
  description: Text,
  /** С какой версией SDK собран: пока она одна. */
  sdk: z.literal('1'),
  /** Файл с кодом внутри папки плагина. */
  main: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*\.(js|mjs)$/, 'файл .js внутри папки плагина')
    .default('index.js'),
  permissions: PluginPermissions.default({ network: [], storage: false }),
  /** JSON Schema настроек: по ней рисуется форма. */
  settings: z.record(z.string(), z.json()).optional(),
});
export type PluginManifest = z.infer<typeof PluginManifest>;

/** Чего просит плагин из того, что ему ещё не разрешали. */
export function missingPermissions(
  asked: PluginPermissions,
  granted: PluginPermissions,
): PluginPermissions {
  return {
    network: asked.network.filter((host) => !granted.network.includes(host)),
    storage: asked.storage && !granted.storage,
  };
}

export function asksNothing({ network, storage }: PluginPermissions): boolean {
  return network.length === 0 && !storage;
}
