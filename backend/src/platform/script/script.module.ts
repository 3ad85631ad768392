import { Global, Module } from '@nestjs/common';
import { ScriptRunner } from '../../ports/script-runner.js';
import { QuickJsRunner } from './quickjs-runner.js';

@Global()
@Module({
  providers: [{ provide: ScriptRunner, useClass: QuickJsRunner }],
  exports: [ScriptRunner],
})
export class ScriptModule {}
