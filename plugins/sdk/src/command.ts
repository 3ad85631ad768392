import type { Localized } from '@zveno/contracts/localized.js';
import { mark } from './marks.js';
import type { ChatPlace } from './place.js';

/** Команда владельца: `.имя` в чате, действие в палитре команд или то и другое. */
export interface CommandDescription {
  /** Слово команды, латиницей. */
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  /** Владелец пишет `.имя …` в любом чате аккаунта. Просит разрешение `telegram`. */
  readonly chat?: boolean;
  /** Есть в палитре команд страницы (Ctrl+K). */
  readonly palette?: boolean;
  /** Горячая клавиша команды палитры: `Ctrl+Shift+Y`. */
  readonly keys?: string;
}

/** Команду написали в чате. */
export interface ChatCommand extends ChatPlace {
  readonly from: 'chat';
  /** Всё после слова команды. */
  readonly text: string;
  /** Номер сообщения с командой. */
  readonly message: number;
  /** На какое сообщение она отвечает. */
  readonly replyTo?: number;
  /** Один и тот же у повторов одной команды. */
  readonly key: string;
}

/** Команду выбрали на странице. */
export interface PanelCommand {
  readonly from: 'panel';
  /** Что человек дописал к команде; пусто, если ничего. */
  readonly text: string;
  readonly user: { readonly id: string; readonly name: string };
  /** Что открыто на странице. */
  readonly open: {
    readonly chain?: string;
    readonly session?: string;
    readonly contact?: string;
    readonly task?: string;
  };
  readonly key: string;
}

export type CommandCall = ChatCommand | PanelCommand;

export interface CommandAnswer {
  /** В чате заменяет сообщение с командой, на странице показывается вошедшему. */
  readonly text?: string;
  /** Удалить сообщение с командой у всех. */
  readonly remove?: boolean;
  /** На странице: перейти по адресу внутри «Звена», например `/chains`. */
  readonly open?: string;
}

export type CommandHandler = (call: CommandCall) => Promise<CommandAnswer> | CommandAnswer;

/** Делает метод провайдера командой. */
export function Command(description: CommandDescription) {
  return mark('command', description);
}

/** Делает метод провайдера командой палитры с горячей клавишей. */
export function Hotkey(keys: string, description: Omit<CommandDescription, 'keys' | 'palette'>) {
  return mark('command', { ...description, keys, palette: true });
}
