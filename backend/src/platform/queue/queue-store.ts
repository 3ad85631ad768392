import type { JobsOptions, Processor, WorkerOptions } from 'bullmq';

/** Что лежит в задании Bull: свой `id` хранится отдельно, потому что Bull не принимает в именах двоеточий. */
export interface Envelope {
  readonly id: string;
  readonly payload: unknown;
}

export interface BullJob {
  readonly name: string;
  readonly data: Envelope;
  readonly opts: JobsOptions;
}

export type Process = Processor<Envelope, void>;
export type ConsumerOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** То, чем мы пользуемся в `Queue` и `Worker` из Bull, — общее у обоих хранилищ. */
export interface Producer {
  waitUntilReady(): Promise<unknown>;
  addBulk(jobs: BullJob[]): Promise<unknown>;
  getJobCounts(...states: ('active' | 'wait')[]): Promise<Readonly<Record<string, number>>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface Consumer {
  waitUntilReady(): Promise<unknown>;
  cancelJob(jobId: string, reason: string): boolean;
  cancelAllJobs(reason: string): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
  close(): Promise<void>;
}

/** Где Bull держит задания. Соединения не выходят наружу. */
export interface QueueStore {
  /** Бросает, если уже известно, что хранилище недоступно: команда иначе ждала бы его возвращения. */
  ensureReachable(): void;
  producer(queue: string): Producer;
  consumer(queue: string, process: Process, options: ConsumerOptions): Consumer;
  close(): Promise<void>;
}

/** Повторы решает исполнитель, сделанное и неудавшееся хранит база — Bull забывает и то и другое. */
export const jobOptions: JobsOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
};
