import { tuiIconsProvider } from '@taiga-ui/core/tokens';
import alignCenter from '@taiga-ui/icons/src/align-center-vertical.svg';
import alignLeft from '@taiga-ui/icons/src/align-start-vertical.svg';
import alignTop from '@taiga-ui/icons/src/align-start-horizontal.svg';
import arrowUp from '@taiga-ui/icons/src/arrow-up.svg';
import bell from '@taiga-ui/icons/src/bell.svg';
import blocks from '@taiga-ui/icons/src/blocks.svg';
import braces from '@taiga-ui/icons/src/braces.svg';
import cable from '@taiga-ui/icons/src/cable.svg';
import calendarClock from '@taiga-ui/icons/src/calendar-clock.svg';
import checkCheck from '@taiga-ui/icons/src/check-check.svg';
import circlePlay from '@taiga-ui/icons/src/circle-play.svg';
import clock from '@taiga-ui/icons/src/clock.svg';
import code from '@taiga-ui/icons/src/code.svg';
import command from '@taiga-ui/icons/src/command.svg';
import cornerDownRight from '@taiga-ui/icons/src/corner-down-right.svg';
import distribute from '@taiga-ui/icons/src/align-horizontal-space-between.svg';
import gauge from '@taiga-ui/icons/src/gauge.svg';
import globe from '@taiga-ui/icons/src/globe.svg';
import keyboard from '@taiga-ui/icons/src/keyboard.svg';
import listOrdered from '@taiga-ui/icons/src/list-ordered.svg';
import listPlus from '@taiga-ui/icons/src/list-plus.svg';
import listTree from '@taiga-ui/icons/src/list-tree.svg';
import logIn from '@taiga-ui/icons/src/log-in.svg';
import map from '@taiga-ui/icons/src/map.svg';
import maximize from '@taiga-ui/icons/src/maximize.svg';
import merge from '@taiga-ui/icons/src/merge.svg';
import message from '@taiga-ui/icons/src/message-circle.svg';
import minus from '@taiga-ui/icons/src/minus.svg';
import network from '@taiga-ui/icons/src/network.svg';
import percent from '@taiga-ui/icons/src/percent.svg';
import power from '@taiga-ui/icons/src/power.svg';
import question from '@taiga-ui/icons/src/message-circle-question-mark.svg';
import repeat from '@taiga-ui/icons/src/repeat.svg';
import reply from '@taiga-ui/icons/src/reply.svg';
import signpost from '@taiga-ui/icons/src/signpost.svg';
import smilePlus from '@taiga-ui/icons/src/smile-plus.svg';
import split from '@taiga-ui/icons/src/split.svg';
import squareDashed from '@taiga-ui/icons/src/square-dashed.svg';
import stickyNote from '@taiga-ui/icons/src/sticky-note.svg';
import terminal from '@taiga-ui/icons/src/terminal.svg';
import userPen from '@taiga-ui/icons/src/user-pen.svg';
import wand from '@taiga-ui/icons/src/wand-sparkles.svg';
import webhook from '@taiga-ui/icons/src/webhook.svg';

/** Значки узлов и холста. Лежат вместе с редактором: остальным страницам они не нужны. */
export const editorIconsProvider = tuiIconsProvider({
  '@tui.align-center-vertical': alignCenter,
  '@tui.align-start-vertical': alignLeft,
  '@tui.align-start-horizontal': alignTop,
  '@tui.align-horizontal-space-between': distribute,
  '@tui.arrow-up': arrowUp,
  '@tui.bell': bell,
  '@tui.blocks': blocks,
  '@tui.braces': braces,
  '@tui.cable': cable,
  '@tui.calendar-clock': calendarClock,
  '@tui.check-check': checkCheck,
  '@tui.circle-play': circlePlay,
  '@tui.clock': clock,
  '@tui.code': code,
  '@tui.command': command,
  '@tui.corner-down-right': cornerDownRight,
  '@tui.gauge': gauge,
  '@tui.globe': globe,
  '@tui.keyboard': keyboard,
  '@tui.list-ordered': listOrdered,
  '@tui.list-plus': listPlus,
  '@tui.list-tree': listTree,
  '@tui.log-in': logIn,
  '@tui.map': map,
  '@tui.maximize': maximize,
  '@tui.merge': merge,
  '@tui.message-circle': message,
  '@tui.message-circle-question-mark': question,
  '@tui.minus': minus,
  '@tui.network': network,
  '@tui.percent': percent,
  '@tui.power': power,
  '@tui.repeat': repeat,
  '@tui.reply': reply,
  '@tui.signpost': signpost,
  '@tui.smile-plus': smilePlus,
  '@tui.split': split,
  '@tui.square-dashed': squareDashed,
  '@tui.sticky-note': stickyNote,
  '@tui.terminal': terminal,
  '@tui.user-pen': userPen,
  '@tui.wand-sparkles': wand,
  '@tui.webhook': webhook,
});

/** Каталог называет значки по Material Symbols — так их пишут и плагины; рисуем ближайшими из своего набора. */
const byMaterial: Readonly<Record<string, string>> = {
  account_tree: 'network',
  add_reaction: 'smile-plus',
  alt_route: 'signpost',
  calendar_clock: 'calendar-clock',
  call_split: 'split',
  chat: 'message-circle',
  code: 'code',
  contact_support: 'message-circle-question-mark',
  data_object: 'braces',
  delete: 'trash-2',
  done_all: 'check-check',
  edit: 'pencil',
  error: 'circle-alert',
  format_list_numbered: 'list-ordered',
  http: 'globe',
  input: 'log-in',
  merge: 'merge',
  notifications: 'bell',
  percent: 'percent',
  person_edit: 'user-pen',
  play_circle: 'circle-play',
  playlist_add: 'list-plus',
  repeat: 'repeat',
  reply: 'reply',
  schedule: 'clock',
  send: 'send',
  speed: 'gauge',
  stop_circle: 'circle-stop',
  subdirectory_arrow_right: 'corner-down-right',
  terminal: 'terminal',
  webhook: 'webhook',
};

/** Значок узла; у неизвестного имени — деталь головоломки, как у плагинов. */
export function nodeIcon(material: string): string {
  return `@tui.${byMaterial[material] ?? 'puzzle'}`;
}
