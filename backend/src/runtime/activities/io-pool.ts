/** Дело пула; не бросает. */
export type Job = () => Promise<void>;

interface Host {
  readonly waiting: Set<Job>;
  running: number;
}

/**
 * Ждущие дела: сразу делается не больше предела всего и не больше предела на сервер, остальные ждут
 * по серверам по очереди. Медленный сервер занимает только свои места.
 */
export class IoPool {
  private running = 0;
  private readonly hosts = new Map<string, Host>();
  /** Серверы, у которых есть и ждущие, и свободное место; очередь между ними круговая. */
  private readonly ready = new Set<string>();

  constructor(
    private readonly most = 256,
    private readonly mostPerHost = 32,
  ) {}

  add(host: string, job: Job): void {
    const place = this.hosts.get(host) ?? { waiting: new Set<Job>(), running: 0 };
    this.hosts.set(host, place);
    place.waiting.add(job);
    this.settle(host, place);
    this.pump();
  }

  private pump(): void {
    while (this.running < this.most) {
      const [host] = this.ready;
      const place = host === undefined ? undefined : this.hosts.get(host);
      if (host === undefined || !place) return;
      this.ready.delete(host);
      const [job] = place.waiting;
      if (job) this.start(host, place, job);
    }
  }

  private start(host: string, place: Host, job: Job): void {
    place.waiting.delete(job);
    place.running++;
    this.running++;
    this.settle(host, place);
    void job().finally(() => {
      place.running--;
      this.running--;
      this.settle(host, place);
      this.pump();
    });
  }

  private settle(host: string, { waiting, running }: Host): void {
    if (waiting.size > 0 && running < this.mostPerHost) this.ready.add(host);
    else this.ready.delete(host);
    if (waiting.size === 0 && running === 0) this.hosts.delete(host);
  }
}
