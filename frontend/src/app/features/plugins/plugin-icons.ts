import { tuiIconsProvider } from '@taiga-ui/core/tokens';
import appWindow from '@taiga-ui/icons/src/app-window.svg';
import clock from '@taiga-ui/icons/src/clock.svg';
import database from '@taiga-ui/icons/src/database.svg';
import eye from '@taiga-ui/icons/src/eye.svg';
import globe from '@taiga-ui/icons/src/globe.svg';
import lockOpen from '@taiga-ui/icons/src/lock-open.svg';
import power from '@taiga-ui/icons/src/power.svg';
import zap from '@taiga-ui/icons/src/zap.svg';

/** Значки страниц плагинов: остальным страницам они не нужны. */
export const pluginIconsProvider = tuiIconsProvider({
  '@tui.app-window': appWindow,
  '@tui.clock': clock,
  '@tui.database': database,
  '@tui.eye': eye,
  '@tui.globe': globe,
  '@tui.lock-open': lockOpen,
  '@tui.power': power,
  '@tui.zap': zap,
});
