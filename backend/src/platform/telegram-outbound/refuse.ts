import { OrderRefused } from '../../ports/channel.js';

/** Поручение невыполнимо само по себе: повторять его незачем. */
export function never(code: string, message: string): OrderRefused {
  return new OrderRefused({ kind: 'never', error: { code, message } });
}

/** Связи сейчас нет: поручение стоит послать снова. */
export function again(code: string, message: string): OrderRefused {
  return new OrderRefused({ kind: 'again', error: { code, message } });
}

/** Аккаунт не на связи и сам не вернётся: исходящие ждут человека. */
export function accountGone(reason: string): OrderRefused {
  const error = { code: reason, message: 'Аккаунт не подключён к Telegram' };
  return new OrderRefused({ kind: 'account', error });
}
