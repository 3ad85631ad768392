import { Injectable } from '@nestjs/common';

/** Остановка началась: процесс заканчивает начатое и новой работы не берёт. */
@Injectable()
export class Drain {
  private started = false;

  begin(): void {
    this.started = true;
  }

  get begun(): boolean {
    return this.started;
  }
}
