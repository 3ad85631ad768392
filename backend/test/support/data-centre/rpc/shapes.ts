import { z } from 'zod';

/** Номера пользователей и каналов на проводе — long; внутри дата-центра — обычные числа. */
export const id = z.bigint().transform(Number);
export const long = z.bigint();
export const int = z.number();
export const text = z.string();
export const bytes = z.instanceof(Buffer);
export const flag = z.boolean().default(false);
export const tlObject = z.looseObject({ _: z.string() });

export const inputPeer = z.discriminatedUnion('_', [
  z.object({ _: z.literal('inputPeerEmpty') }),
  z.object({ _: z.literal('inputPeerSelf') }),
  z.object({ _: z.literal('inputPeerUser'), userId: id, accessHash: long }),
  z.object({ _: z.literal('inputPeerChannel'), channelId: id, accessHash: long }),
  z.object({ _: z.literal('inputPeerChat'), chatId: id }),
]);
export type InputPeer = z.infer<typeof inputPeer>;

export const inputUser = z.discriminatedUnion('_', [
  z.object({ _: z.literal('inputUserEmpty') }),
  z.object({ _: z.literal('inputUserSelf') }),
  z.object({ _: z.literal('inputUser'), userId: id, accessHash: long }),
]);
export type InputUser = z.infer<typeof inputUser>;

export const inputChannel = z.discriminatedUnion('_', [
  z.object({ _: z.literal('inputChannelEmpty') }),
  z.object({ _: z.literal('inputChannel'), channelId: id, accessHash: long }),
]);
export type InputChannel = z.infer<typeof inputChannel>;

export const inputMessage = z.object({ _: z.literal('inputMessageID'), id: int });

export const replyTo = z.object({ _: z.literal('inputReplyToMessage'), replyToMsgId: int });
