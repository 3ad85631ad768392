import { randomUUIDv7 } from 'node:crypto';

const tail = 12;
let last = '';

/**
 * Имя нового выполнения. В одну миллисекунду UUIDv7 не по порядку, а порядок нужен: по нему узнают, чей вопрос
 * новее и кто раньше встал в очередь чата. Поэтому каждое имя больше прежнего.
 */
export function nextTaskId(): string {
  const fresh = randomUUIDv7();
  last = fresh > last ? fresh : following(last);
  return last;
}

function following(id: string): string {
  const next = (parseInt(id.slice(-tail), 16) + 1).toString(16);
  return id.slice(0, -tail) + next.padStart(tail, '0');
}
