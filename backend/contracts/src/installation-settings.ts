import * as z from 'zod';
import { isApiId } from './api-id.js';
import { formatRule } from './format-rule.js';
import { TimeZone } from './time-zone.js';

const ApiId = z
  .number()
  .refine(
    isApiId,
    formatRule(
      'нужно число api_id с my.telegram.org',
      'the api_id number from my.telegram.org is needed',
    ),
  );
const Days = z.int().min(1).max(3650);

/** Имя сервера, адрес или сеть в записи CIDR. */
const PrivateTarget = z
  .string()
  .trim()
  .max(253)
  .refine(
    (text) =>
      [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.hostname()].some(
        (kind) => kind.safeParse(text).success,
      ),
    formatRule(
      'нужно имя сервера, адрес или сеть: crm.local, 10.0.0.5, 10.0.0.0/8',
      'a host, an address or a network is needed: crm.local, 10.0.0.5, 10.0.0.0/8',
    ),
  );

/** Правка настроек установки: только названные области, и в них только названные поля. */
export const SettingsChange = z.strictObject({
  installation: z
    .strictObject({
      /** Имя установки: его видят на странице входа и в письмах. */
      name: z.string().trim().min(1).max(80),
      /** Часовой пояс для аккаунтов и цепочек, где свой не задан. */
      timeZone: TimeZone,
    })
    .partial()
    .optional(),
  /** Кто может зарегистрироваться после первого человека. */
  registration: z.enum(['open', 'invitation', 'closed']).optional(),
  /** Сколько дней хранить законченное. */
  retention: z
    .strictObject({ taskDays: Days, eventDays: Days, auditDays: Days })
    .partial()
    .optional(),
  /** Приложение Telegram с my.telegram.org; `null` убирает значение. */
  telegram: z
    .strictObject({
      apiId: ApiId.nullable(),
      apiHash: z
        .string()
        .regex(
          /^[\da-f]{32}$/,
          formatRule(
            'нужен api_hash: 32 знака от 0 до f, как на my.telegram.org',
            'api_hash is 32 characters from 0 to f, as on my.telegram.org',
          ),
        )
        .nullable(),
    })
    .partial()
    .optional(),
  /** Куда узлам «HTTP-запрос» можно внутри сети; остальные частные адреса закрыты. */
  network: z
    .strictObject({ privateTargets: z.array(PrivateTarget).max(100) })
    .partial()
    .optional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
export type SettingArea = keyof SettingsChange;

/** Значения, пока их не задали. */
export const defaultSettings = {
  installation: { name: 'Звено', timeZone: 'Europe/Moscow' },
  registration: 'closed',
  retention: { taskDays: 90, eventDays: 14, auditDays: 365 },
  telegram: { apiId: null },
  network: { privateTargets: [] },
} as const;
