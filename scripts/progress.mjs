/** Строка хода долгого шага: в терминале обновляется на месте, в журнал пишется началом и итогом. */
export class Progress {
  constructor(title) {
    this.title = title;
    this.began = Date.now();
    this.shown = '';
    if (!process.stdout.isTTY) process.stdout.write(`${title}…\n`);
    this.update('');
  }

  update(detail) {
    const line = `${this.title}… ${detail}`;
    if (!process.stdout.isTTY || line === this.shown) return;
    this.shown = line;
    process.stdout.write(`\r\u001B[2K${line}`);
  }

  done() {
    const clear = process.stdout.isTTY ? '\r\u001B[2K' : '';
    process.stdout.write(`${clear}${this.title}: готово за ${this.seconds()} с\n`);
  }

  failed() {
    if (process.stdout.isTTY) process.stdout.write('\n');
  }

  seconds() {
    return ((Date.now() - this.began) / 1000).toFixed(1).replace('.', ',');
  }
}
