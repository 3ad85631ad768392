import { z } from 'zod';

const buffer = z.instanceof(Buffer);

/** Что присылает клиент, пока ключа ещё нет. */
export const handshakeRequest = z.discriminatedUnion('_', [
  z.object({ _: z.literal('req_pq'), nonce: buffer }),
  z.object({ _: z.literal('req_pq_multi'), nonce: buffer }),
  z.object({ _: z.literal('req_DH_params'), serverNonce: buffer, encryptedData: buffer }),
  z.object({ _: z.literal('set_client_DH_params'), serverNonce: buffer, encryptedData: buffer }),
]);

export type HandshakeRequest = z.infer<typeof handshakeRequest>;

/** Внутренность RSA_PAD: с номером дата-центра и без него. */
export const innerData = z.object({
  _: z.enum(['p_q_inner_data', 'p_q_inner_data_dc']),
  nonce: buffer,
  serverNonce: buffer,
  newNonce: buffer,
});

export const clientInner = z.object({ _: z.literal('client_DH_inner_data'), gB: buffer });
