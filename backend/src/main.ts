import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const WANTED_NODE = 26;
if (Number.parseInt(process.versions.node, 10) < WANTED_NODE) {
  process.stderr.write(
    `Звену нужен Node.js ${WANTED_NODE}, а запущен ${process.version}: выполните npm start — нужный Node.js установится сам.\n`,
  );
  process.exit(1);
}

// Скомпилированный код хранится рядом с пакетами: в общей /tmp его мог бы подменить другой пользователь.
module.enableCompileCache(
  path.resolve(import.meta.dirname, '../../node_modules/.cache/zveno-compile'),
);
const { serverModule } = await import('./bundled-server.js');
await import(pathToFileURL(serverModule()).href);
