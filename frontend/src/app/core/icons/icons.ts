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
import chevronUp from '@taiga-ui/icons/src/chevron-up.svg';
import chevronsUpDown from '@taiga-ui/icons/src/chevrons-up-down.svg';
import circleAlert from '@taiga-ui/icons/src/circle-alert.svg';
import circleCheck from '@taiga-ui/icons/src/circle-check.svg';
import circleStop from '@taiga-ui/icons/src/circle-stop.svg';
import circleUser from '@taiga-ui/icons/src/circle-user-round.svg';
import clipboard from '@taiga-ui/icons/src/clipboard.svg';
import copy from '@taiga-ui/icons/src/copy.svg';
import download from '@taiga-ui/icons/src/download.svg';
import ellipsis from '@taiga-ui/icons/src/ellipsis.svg';
import eye from '@taiga-ui/icons/src/eye.svg';
import eyeOff from '@taiga-ui/icons/src/eye-off.svg';
import fastForward from '@taiga-ui/icons/src/fast-forward.svg';
import fileUp from '@taiga-ui/icons/src/file-up.svg';
import gitCompare from '@taiga-ui/icons/src/git-compare.svg';
import gripVertical from '@taiga-ui/icons/src/grip-vertical.svg';
import history from '@taiga-ui/icons/src/history.svg';
import hourglass from '@taiga-ui/icons/src/hourglass.svg';
import keyRound from '@taiga-ui/icons/src/key-round.svg';
import languages from '@taiga-ui/icons/src/languages.svg';
import layoutDashboard from '@taiga-ui/icons/src/layout-dashboard.svg';
import listChecks from '@taiga-ui/icons/src/list-checks.svg';
import logOut from '@taiga-ui/icons/src/log-out.svg';
import messageCircle from '@taiga-ui/icons/src/message-circle.svg';
import monitor from '@taiga-ui/icons/src/monitor.svg';
import moon from '@taiga-ui/icons/src/moon.svg';
import panelLeftClose from '@taiga-ui/icons/src/panel-left-close.svg';
import panelLeftOpen from '@taiga-ui/icons/src/panel-left-open.svg';
import pause from '@taiga-ui/icons/src/pause.svg';
import pencil from '@taiga-ui/icons/src/pencil.svg';
import play from '@taiga-ui/icons/src/play.svg';
import plus from '@taiga-ui/icons/src/plus.svg';
import puzzle from '@taiga-ui/icons/src/puzzle.svg';
import qrCode from '@taiga-ui/icons/src/qr-code.svg';
import redo from '@taiga-ui/icons/src/redo-2.svg';
import rotateCcw from '@taiga-ui/icons/src/rotate-ccw.svg';
import rotateCw from '@taiga-ui/icons/src/rotate-cw.svg';
import route from '@taiga-ui/icons/src/route.svg';
import search from '@taiga-ui/icons/src/search.svg';
import send from '@taiga-ui/icons/src/send.svg';
import settings from '@taiga-ui/icons/src/settings.svg';
import shieldCheck from '@taiga-ui/icons/src/shield-check.svg';
import smartphone from '@taiga-ui/icons/src/smartphone.svg';
import stepBack from '@taiga-ui/icons/src/step-back.svg';
import stepForward from '@taiga-ui/icons/src/step-forward.svg';
import sun from '@taiga-ui/icons/src/sun.svg';
import trash2 from '@taiga-ui/icons/src/trash-2.svg';
import triangleAlert from '@taiga-ui/icons/src/triangle-alert.svg';
import undo from '@taiga-ui/icons/src/undo-2.svg';
import upload from '@taiga-ui/icons/src/upload.svg';
import users from '@taiga-ui/icons/src/users.svg';
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
  '@tui.chevron-up': chevronUp,
  '@tui.chevrons-up-down': chevronsUpDown,
  '@tui.circle-alert': circleAlert,
  '@tui.circle-check': circleCheck,
  '@tui.circle-stop': circleStop,
  '@tui.circle-user': circleUser,
  '@tui.clipboard': clipboard,
  '@tui.copy': copy,
  '@tui.download': download,
  '@tui.ellipsis': ellipsis,
  '@tui.eye': eye,
  '@tui.eye-off': eyeOff,
  '@tui.fast-forward': fastForward,
  '@tui.file-up': fileUp,
  '@tui.git-compare': gitCompare,
  '@tui.grip-vertical': gripVertical,
  '@tui.history': history,
  '@tui.hourglass': hourglass,
  '@tui.key-round': keyRound,
  '@tui.languages': languages,
  '@tui.layout-dashboard': layoutDashboard,
  '@tui.list-checks': listChecks,
  '@tui.log-out': logOut,
  '@tui.message-circle': messageCircle,
  '@tui.monitor': monitor,
  '@tui.moon': moon,
  '@tui.panel-left-close': panelLeftClose,
  '@tui.panel-left-open': panelLeftOpen,
  '@tui.pause': pause,
  '@tui.pencil': pencil,
  '@tui.play': play,
  '@tui.plus': plus,
  '@tui.puzzle': puzzle,
  '@tui.qr-code': qrCode,
  '@tui.redo-2': redo,
  '@tui.rotate-ccw': rotateCcw,
  '@tui.rotate-cw': rotateCw,
  '@tui.route': route,
  '@tui.search': search,
  '@tui.send': send,
  '@tui.settings': settings,
  '@tui.shield-check': shieldCheck,
  '@tui.smartphone': smartphone,
  '@tui.step-back': stepBack,
  '@tui.step-forward': stepForward,
  '@tui.sun': sun,
  '@tui.trash-2': trash2,
  '@tui.triangle-alert': triangleAlert,
  '@tui.undo-2': undo,
  '@tui.upload': upload,
  '@tui.users': users,
  '@tui.users-round': usersRound,
  '@tui.wifi-off': wifiOff,
  '@tui.workflow': workflow,
  '@tui.x': x,
});
