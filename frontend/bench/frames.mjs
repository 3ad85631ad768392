/* global requestAnimationFrame -- эти строки выполняет страница */
// Кадры страницы и занятость её главного потока: общее всех замеров.

/** Пока идёт `doing`, считает кадры и время главного потока (процессорное, не по часам). */
export async function watchedWhile(page, seconds, doing = async () => {}) {
  const meter = await Meter.on(page);
  const [intervals] = await Promise.all([frames(page, seconds), doing()]);
  const spent = await meter.spent();
  await meter.off();
  const perFrame = (name) => (spent[name] * 1000) / intervals.length;
  return { intervals, work: perFrame('TaskDuration'), script: perFrame('ScriptDuration') };
}

/** Процессорное время главного потока с мига, когда счётчик включили. */
export class Meter {
  static async on(page) {
    const meter = new Meter();
    meter.session = await page.context().newCDPSession(page);
    await meter.session.send('Performance.enable', { timeDomain: 'threadTicks' });
    meter.before = await meter.read();
    return meter;
  }

  async spent() {
    const after = await this.read();
    return Object.fromEntries(
      Object.entries(after).map(([name, value]) => [name, value - (this.before[name] ?? 0)]),
    );
  }

  off() {
    return this.session.detach();
  }

  async read() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}

export function told({ intervals, work, script }) {
  const frame = 1000 / 60;
  const dropped = intervals.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / frame) - 1), 0);
  const sorted = [...intervals].sort((one, other) => one - other);
  const share = (part) => sorted[Math.floor(sorted.length * part)]?.toFixed(1);
  const fps = (intervals.length / intervals.reduce((sum, ms) => sum + ms, 0)) * 1000;
  return [
    `${fps.toFixed(1)} кадров/с, пропущено ${dropped}`,
    `между кадрами p50 ${share(0.5)} мс, p99 ${share(0.99)} мс`,
    `главный поток занят ${work.toFixed(1)} мс на кадр, из них сценарий ${script.toFixed(1)}`,
  ].join('; ');
}

function frames(page, seconds) {
  return page.evaluate(async (length) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const between = [];
    let last = await nextFrame();
    const end = last + length * 1000;
    while (last < end) {
      const now = await nextFrame();
      between.push(now - last);
      last = now;
    }
    return between;
  }, seconds);
}
