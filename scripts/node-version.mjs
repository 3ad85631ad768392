const OLDEST_NODE = 20;

/** Старый Node не поймёт остальных сценариев, поэтому этот файл не использует ничего нового. */
export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  process.stderr.write(
    `Для запуска нужен Node.js ${OLDEST_NODE} или новее, а установлен ${process.version}: обновите его с https://nodejs.org и повторите команду.\n`,
  );
  process.exit(1);
}
