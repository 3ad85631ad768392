import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { HttpCaller } from '../../ports/http-caller.js';
import { PluginHost } from '../../ports/plugin-host.js';
import { PluginJournal } from './plugin-journal.js';
import { PluginStorage } from './plugin-storage.js';
import { WorkerPluginHost } from './worker-plugin-host.js';

type Parts = [Clock, HttpCaller, PluginStorage, PluginJournal];

/** Плагины исполнителя. */
@Global()
@Module({
  providers: [
    PluginJournal,
    PluginStorage,
    {
      provide: PluginHost,
      inject: [AppConfig, Clock, HttpCaller, PluginStorage, PluginJournal],
      useFactory: ({ plugins }: AppConfig, ...parts: Parts) =>
        new WorkerPluginHost(plugins.codeDir, ...parts),
    },
  ],
  exports: [PluginHost],
})
export class PluginHostModule {}
