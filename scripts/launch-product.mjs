import { buildChanged } from './build.mjs';
import { productUnits } from './build-units.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runScript } from './refusal.mjs';
import { runServer } from './run-server.mjs';

/** Зависимости, сборка, сервер — каждый шаг только если он нужен. */
export const launchProduct = () =>
  runScript(async () => {
    await installDependencies();
    await buildChanged(productUnits());
    await runServer();
  });
