import { rm } from 'node:fs/promises';

export default async function stopPostgres() {
  const { postgres, dataDir } = globalThis.zvenoTestPostgres;
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
