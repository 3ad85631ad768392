/** Имя и часовой пояс установки. */
export class InstallationSettingsDto {
  /** Его видят на странице входа и в письмах. */
  name: string;
  /** Пояс IANA для аккаунтов и цепочек, где свой не задан. */
  timeZone: string;
}

/** Сколько дней хранить законченное. */
export class RetentionSettingsDto {
  /** Выполнения и их журнал. */
  taskDays: number;
  /** Обработанные события. */
  eventDays: number;
  /** Журнал изменений. */
  auditDays: number;
}

/** Приложение Telegram с my.telegram.org. */
export class TelegramSettingsDto {
  apiId: number | null;
  /** Хеш задан; сам он хранится запечатанным и не выдаётся. */
  apiHashSet: boolean;
}

/** Исходящая сеть. */
export class NetworkSettingsDto {
  /** Имена, адреса и сети внутри, куда узлам «HTTP-запрос» можно; остальные частные адреса закрыты. */
  privateTargets: string[];
}

/** Настройки установки. */
export class SettingsDto {
  /** Редакция: её возвращают в `If-Match`. */
  revision: number;
  installation: InstallationSettingsDto;
  /** Кто может зарегистрироваться после первого человека. */
  registration: 'open' | 'invitation' | 'closed';
  retention: RetentionSettingsDto;
  telegram: TelegramSettingsDto;
  network: NetworkSettingsDto;
}
