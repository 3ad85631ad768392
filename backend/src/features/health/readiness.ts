import { Injectable } from '@nestjs/common';
import { Probes } from '../../ports/probe.js';
import { Drain } from './drain.js';
import type { ReadinessDto, ReadinessPartDto } from './readiness.dto.js';

const STOPPING = 'Процесс останавливается: направляйте запросы на другой экземпляр';

/** Ответ на вопрос «можно ли давать этому процессу работу», по частям. */
@Injectable()
export class Readiness {
  constructor(
    private readonly probes: Probes,
    private readonly drain: Drain,
  ) {}

  async read(): Promise<ReadinessDto> {
    const parts = await Promise.all(
      this.probes.all.map(async (probe) => describePart(probe.part, await probe.check())),
    );
    parts.push(describePart('drain', this.drain.begun ? STOPPING : undefined));
    return { ready: parts.every(({ ready }) => ready), parts };
  }
}

const describePart = (part: ReadinessPartDto['part'], reason?: string): ReadinessPartDto =>
  reason === undefined ? { part, ready: true } : { part, ready: false, reason };
