/** Понятная неудача: текст печатается как есть, без стека. */
export class Refusal extends Error {}

/** Выполняет сценарий и завершает процесс: 0 — успех, иначе код неудачи. */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
