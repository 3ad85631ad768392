import type { WidgetSlot } from '@zveno/contracts/plugin-manifest.js';
import type { LocalizedDto } from '../../api/localized.dto.js';

/** Узел, который плагин добавляет в палитру. */
export class PluginNodeDto {
  /** Полное имя типа: `плагин.узел`. */
  type: string;
  title: LocalizedDto;
  description: LocalizedDto;
}

export class PluginCommandDto {
  name: string;
  title: LocalizedDto;
  description: LocalizedDto;
  /** Владелец пишет `.имя` в чате аккаунта. */
  chat: boolean;
  /** Есть в палитре команд (Ctrl+K). */
  palette: boolean;
  /** Горячая клавиша: `Ctrl+Shift+Y`. */
  keys: string | null;
}

export class PluginHookDto {
  name: string;
  when: 'before' | 'after';
  /** Что с сообщением, если хук «до» не ответил вовремя. */
  onFailure: 'pass' | 'hold';
}

export class PluginRouteDto {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Полный адрес: `/api/plugins/shop/rows/:id`. */
  address: string;
  title: LocalizedDto;
  description: LocalizedDto | null;
  /** Вошедшим людям, администраторам или всем. */
  access: 'people' | 'administrators' | 'everyone';
}

export class PluginScheduleDto {
  name: string;
  title: LocalizedDto;
  cron: string | null;
  everySeconds: number | null;
}

export class PluginWidgetDto {
  name: string;
  slot: WidgetSlot;
  title: LocalizedDto;
  /** Высота до первого слова виджета, пикселей. */
  height: number;
  /** Адрес страницы для рамки `sandbox="allow-scripts"`; с новым кодом он другой. */
  url: string;
}

/** Чего плагин стоит процессу, который отвечает на запрос, с последней загрузки. */
export class PluginUseDto {
  heapBytes: number;
  /** Память вне кучи: буферы. */
  externalBytes: number;
  calls: number;
  /** Сколько просьб отклонено: не разрешено. */
  refusals: number;
  /** Сколько раз поток падал и поднимался. */
  falls: number;
}
