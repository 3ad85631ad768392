import {
  Channel,
  type ChannelLine,
  type Inlet,
  type LineHold,
} from '../../../src/ports/channel.js';
import type { Clock } from '../../../src/ports/clock.js';
import { RecordingLine } from './recording-line.js';

/** Открытая связь глазами теста. */
export interface OpenedLine {
  readonly hold: LineHold;
  readonly inlet: Inlet;
  readonly line: RecordingLine;
}

/** Канал в памяти: помнит, кому и когда открывал связь. */
export class RecordingChannel extends Channel {
  readonly opened: OpenedLine[] = [];
  private readonly watchers: (() => void)[] = [];

  constructor(
    override readonly name: 'telegram' | 'console',
    private readonly clock: Clock,
  ) {
    super();
  }

  override open(hold: LineHold, inlet: Inlet): ChannelLine {
    const line = new RecordingLine(this.clock);
    this.opened.push({ hold, inlet, line });
    for (const told of this.watchers.splice(0)) told();
    return line;
  }

  /** Связь, открытая этим по счёту; ждёт её. */
  async nth(number: number): Promise<OpenedLine> {
    for (;;) {
      const found = this.opened[number - 1];
      if (found) return found;
      await new Promise<void>((resolve) => this.watchers.push(resolve));
    }
  }
}
