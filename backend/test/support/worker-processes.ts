import { randomBytes } from 'node:crypto';
import type { AppConfig } from '../../src/ports/app-config.js';
import type { DataCentre } from './data-centre/index.js';
import { makeFolder, ProductProcess, removeFolder } from './product-process.js';

const secret = () => randomBytes(32).toString('base64url');

/** Ключи установки: одни и те же у приложения теста и у исполнителей-процессов. */
export const sharedSecrets: AppConfig['secrets'] = {
  accessTokenKey: secret(),
  masterKeys: { k1: secret() },
};

/** Исполнители отдельными процессами системы: их убивают, останавливают и поднимают снова. */
export class WorkerProcesses {
  private readonly alive = new Set<ProductProcess>();
  private readonly folders = new Map<ProductProcess, string>();

  constructor(
    private readonly databaseUrl: string,
    private readonly dc: DataCentre,
    private readonly env: NodeJS.ProcessEnv = {},
  ) {}

  async start(): Promise<ProductProcess> {
    const folder = await makeFolder();
    const { dcId, host, port, publicKeyPem } = this.dc.address;
    const process = await ProductProcess.started(folder, {
      env: {
        DATABASE_URL: this.databaseUrl,
        ZVENO_ROLES: 'worker',
        ZVENO_ACCESS_TOKEN_KEY: sharedSecrets.accessTokenKey,
        ZVENO_MASTER_KEYS: Object.entries(sharedSecrets.masterKeys)
          .map((pair) => pair.join(':'))
          .join(','),
        TELEGRAM_DC_ADDRESS: `${dcId}@${host}:${port}`,
        TELEGRAM_DC_PUBLIC_KEY: publicKeyPem,
        ...this.env,
      },
    });
    this.alive.add(process);
    this.folders.set(process, folder);
    return process;
  }

  /** Папка данных процесса. */
  folderOf(process: ProductProcess): string {
    return this.folders.get(process) ?? '';
  }

  async kill(process: ProductProcess): Promise<void> {
    this.alive.delete(process);
    process.kill('SIGKILL');
    await process.exited();
  }

  async close(): Promise<void> {
    await Promise.all([...this.alive].map((process) => this.kill(process)));
    await Promise.all([...this.folders.values()].map((folder) => removeFolder(folder)));
  }
}
