import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { HttpCaller } from '../../ports/http-caller.js';
import { PluginHost } from '../../ports/plugin-host.js';
import { PluginReach } from '../../ports/plugin-reach.js';
import { PluginJournal } from './plugin-journal.js';
import { PluginStorage } from './plugin-storage.js';
import { WorkerPluginHost } from './worker-plugin-host.js';

type Parts = [AppConfig, Clock, HttpCaller, PluginStorage, PluginReach, PluginJournal];

/** Плагины этого процесса: исполнитель зовёт их узлы, API — адреса и команды палитры. */
@Global()
@Module({
  providers: [
    PluginJournal,
    PluginStorage,
    {
      provide: PluginHost,
      inject: [AppConfig, Clock, HttpCaller, PluginStorage, PluginReach, PluginJournal],
      useFactory: (...[{ plugins }, clock, caller, storage, reach, journal]: Parts) =>
        new WorkerPluginHost(plugins.codeDir, clock, { caller, storage, reach, journal }),
    },
  ],
  exports: [PluginHost],
})
export class PluginHostModule {}
