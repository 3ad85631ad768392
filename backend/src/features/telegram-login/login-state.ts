import { z } from 'zod';
import type { StoredLogin } from '../../ports/auth-key-vault.js';

const Bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));

const Memory = z.object({
  keys: z.array(z.object({ dc: z.int(), key: Bytes })),
  memory: z.array(z.object({ key: z.string(), value: Bytes })),
});

const Code = z.object({
  phone: z.string(),
  hash: z.string(),
  kind: z.string(),
  length: z.int(),
  next: z.string(),
  /** Когда можно просить код ещё раз, мс UTC. */
  resendAt: z.number(),
});
export type CodeState = z.infer<typeof Code>;

const State = z.object({
  /** Память соединения: с ней вход продолжит любой процесс. У входа по QR, пока не отсканировали, её нет. */
  memory: Memory.optional(),
  qr: z.object({ url: z.string(), expiresAt: z.number() }).optional(),
  code: Code.optional(),
  hint: z.string().optional(),
});

/** То, что начатый вход помнит между шагами; в базе — только в конверте. */
export interface LoginState extends Omit<z.infer<typeof State>, 'memory'> {
  readonly memory?: StoredLogin | undefined;
}

export function readState(text: string): LoginState {
  return State.parse(JSON.parse(text));
}

export function writeState({ memory, ...rest }: LoginState): string {
  return JSON.stringify({ ...rest, ...(memory && { memory: written(memory) }) });
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const written = ({ keys, memory }: StoredLogin) => ({
  keys: keys.map(({ dc, key }) => ({ dc, key: base64(key) })),
  memory: memory.map(({ key, value }) => ({ key, value: base64(value) })),
});
