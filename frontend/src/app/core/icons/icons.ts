import { tuiIconsProvider } from '@taiga-ui/core/tokens';
import archive from '@taiga-ui/icons/src/archive.svg';
import archiveRestore from '@taiga-ui/icons/src/archive-restore.svg';
import arrowDown from '@taiga-ui/icons/src/arrow-down.svg';
import arrowRight from '@taiga-ui/icons/src/arrow-right.svg';
import bookOpen from '@taiga-ui/icons/src/book-open.svg';
import check from '@taiga-ui/icons/src/check.svg';
import chevronDown from '@taiga-ui/icons/src/chevron-down.svg';
import chevronLeft from '@taiga-ui/icons/src/chevron-left.svg';
import chevronRight from '@taiga-ui/icons/src/chevron-right.svg';
import chevronsUpDown from '@taiga-ui/icons/src/chevrons-up-down.svg';
import circleAlert from '@taiga-ui/icons/src/circle-alert.svg';
import circleCheck from '@taiga-ui/icons/src/circle-check.svg';
import circleStop from '@taiga-ui/icons/src/circle-stop.svg';
import circleUser from '@taiga-ui/icons/src/circle-user-round.svg';
import copy from '@taiga-ui/icons/src/copy.svg';
import download from '@taiga-ui/icons/src/download.svg';
import ellipsis from '@taiga-ui/icons/src/ellipsis.svg';
import eye from '@taiga-ui/icons/src/eye.svg';
import eyeOff from '@taiga-ui/icons/src/eye-off.svg';
import fileUp from '@taiga-ui/icons/src/file-up.svg';
import languages from '@taiga-ui/icons/src/languages.svg';
import layoutDashboard from '@taiga-ui/icons/src/layout-dashboard.svg';
import listChecks from '@taiga-ui/icons/src/list-checks.svg';
import logOut from '@taiga-ui/icons/src/log-out.svg';
import monitor from '@taiga-ui/icons/src/monitor.svg';
import moon from '@taiga-ui/icons/src/moon.svg';
import panelLeftClose from '@taiga-ui/icons/src/panel-left-close.svg';
import panelLeftOpen from '@taiga-ui/icons/src/panel-left-open.svg';
import pencil from '@taiga-ui/icons/src/pencil.svg';
import plus from '@taiga-ui/icons/src/plus.svg';
import redo from '@taiga-ui/icons/src/redo-2.svg';
import rotateCw from '@taiga-ui/icons/src/rotate-cw.svg';
import search from '@taiga-ui/icons/src/search.svg';
import send from '@taiga-ui/icons/src/send.svg';
import shieldCheck from '@taiga-ui/icons/src/shield-check.svg';
import sun from '@taiga-ui/icons/src/sun.svg';
import trash2 from '@taiga-ui/icons/src/trash-2.svg';
import triangleAlert from '@taiga-ui/icons/src/triangle-alert.svg';
import undo from '@taiga-ui/icons/src/undo-2.svg';
import upload from '@taiga-ui/icons/src/upload.svg';
import usersRound from '@taiga-ui/icons/src/users-round.svg';
import wifiOff from '@taiga-ui/icons/src/wifi-off.svg';
import workflow from '@taiga-ui/icons/src/workflow.svg';
import x from '@taiga-ui/icons/src/x.svg';

/** Значки вшиты в сборку: так страница не просит сервер о каждом отдельно. Нужен новый — добавьте строку. */
export const iconsProvider = tuiIconsProvider({
  '@tui.archive': archive,
  '@tui.archive-restore': archiveRestore,
  '@tui.arrow-down': arrowDown,
  '@tui.arrow-right': arrowRight,
  '@tui.book-open': bookOpen,
  '@tui.check': check,
  '@tui.chevron-down': chevronDown,
  '@tui.chevron-left': chevronLeft,
  '@tui.chevron-right': chevronRight,
  '@tui.chevrons-up-down': chevronsUpDown,
  '@tui.circle-alert': circleAlert,
  '@tui.circle-check': circleCheck,
  '@tui.circle-stop': circleStop,
  '@tui.circle-user': circleUser,
  '@tui.copy': copy,
  '@tui.download': download,
  '@tui.ellipsis': ellipsis,
  '@tui.eye': eye,
  '@tui.eye-off': eyeOff,
  '@tui.file-up': fileUp,
  '@tui.languages': languages,
  '@tui.layout-dashboard': layoutDashboard,
  '@tui.list-checks': listChecks,
  '@tui.log-out': logOut,
  '@tui.monitor': monitor,
  '@tui.moon': moon,
  '@tui.panel-left-close': panelLeftClose,
  '@tui.panel-left-open': panelLeftOpen,
  '@tui.pencil': pencil,
  '@tui.plus': plus,
  '@tui.redo-2': redo,
  '@tui.rotate-cw': rotateCw,
  '@tui.search': search,
  '@tui.send': send,
  '@tui.shield-check': shieldCheck,
  '@tui.sun': sun,
  '@tui.trash-2': trash2,
  '@tui.triangle-alert': triangleAlert,
  '@tui.undo-2': undo,
  '@tui.upload': upload,
  '@tui.users-round': usersRound,
  '@tui.wifi-off': wifiOff,
  '@tui.workflow': workflow,
  '@tui.x': x,
});
