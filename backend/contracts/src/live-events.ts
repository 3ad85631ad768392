import { z } from 'zod';

/** Комнаты, за которыми следит страница: факты приходят только в них. */
export const Room = z
  .string()
  .regex(
    /^(session|chain|task):[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/,
    'Комната: вид:идентификатор',
  );
export type Room = z.infer<typeof Room>;

/** Запрос «следить» или «перестать следить»; за раз — до 100 комнат. */
export const WatchRequest = z.strictObject({ rooms: z.array(Room).min(1).max(100) });
export type WatchRequest = z.infer<typeof WatchRequest>;

/** Факты, о которых узнают открытые страницы, и то, что в них лежит. */
export interface LiveEvents {
  /** Сохранён черновик: новая редакция и кто её сохранил. */
  'chain.draft-saved': { readonly chainId: string; readonly revision: number; readonly by: string };
  /** Опубликована версия. */
  'chain.published': { readonly chainId: string; readonly version: number };
  /** Цепочка убрана в архив, возвращена или удалена. */
  'chain.changed': { readonly chainId: string };
  /** Аккаунт изменился: имя, настройки или состояние. */
  'session.changed': { readonly sessionId: string };
}

export type LiveEventName = keyof LiveEvents;
