import { z } from 'zod';
import type { TlObject } from '../tl/object.js';
import type { Session } from './session.js';
import type { Sessions } from './sessions.js';

const ids = z.array(z.bigint());

/** Служебные просьбы клиента; всё прочее — вызов метода API. */
const serviceMessage = z.discriminatedUnion('_', [
  z.object({ _: z.literal('msgs_ack'), msgIds: ids }),
  z.object({ _: z.literal('msgs_state_req'), msgIds: ids }),
  z.object({ _: z.literal('msg_resend_req'), msgIds: ids }),
  z.object({ _: z.literal('msgs_state_info') }),
  z.object({ _: z.literal('msgs_all_info') }),
  z.object({ _: z.literal('ping'), pingId: z.bigint() }),
  z.object({ _: z.literal('ping_delay_disconnect'), pingId: z.bigint() }),
  z.object({ _: z.literal('get_future_salts') }),
  z.object({ _: z.literal('http_wait') }),
  z.object({ _: z.literal('rpc_drop_answer'), reqMsgId: z.bigint() }),
  z.object({ _: z.literal('destroy_session'), sessionId: z.bigint() }),
  z.object({ _: z.literal('destroy_auth_key') }),
]);

type ServiceMessage = z.infer<typeof serviceMessage>;

/** Отвечает на служебное сообщение; просьбу, на которую отвечать нечем, молча принимает. */
export function handleService(
  sessions: Sessions,
  session: Session,
  messageId: bigint,
  message: TlObject,
): void {
  const request = serviceMessage.parse(message);
  if (request._ === 'destroy_session') sessions.remove(session.key, request.sessionId);
  const answer = answerTo(session, messageId, request);
  if (answer) session.service(answer);
}

function answerTo(session: Session, messageId: bigint, message: ServiceMessage) {
  switch (message._) {
    case 'msgs_ack':
      session.acknowledge(message.msgIds);
      return undefined;
    case 'msgs_state_req': {
      const info = Buffer.from(message.msgIds.map((id) => session.received.stateOf(id)));
      return { _: 'msgs_state_info', reqMsgId: messageId, info };
    }
    case 'msg_resend_req':
      session.resend(message.msgIds);
      return undefined;
    case 'ping':
    case 'ping_delay_disconnect':
      return { _: 'pong', msgId: messageId, pingId: message.pingId };
    case 'get_future_salts':
      return futureSalts(session, messageId);
    case 'destroy_session':
      return { _: 'destroy_session_ok', sessionId: message.sessionId };
    case 'msgs_state_info':
    case 'msgs_all_info':
    case 'http_wait':
    case 'rpc_drop_answer':
      return undefined;
    case 'destroy_auth_key':
      session.key.refusal = 'AUTH_KEY_UNREGISTERED';
      return { _: 'destroy_auth_key_ok' };
  }
}

function futureSalts(session: Session, messageId: bigint): TlObject {
  const now = Math.floor(Date.now() / 1000);
  const salt = { _: 'future_salt', validSince: now - 60, validUntil: now + 86_400 };
  return {
    _: 'future_salts',
    reqMsgId: messageId,
    now,
    salts: [{ ...salt, salt: session.key.salt }],
  };
}
