/**
 * Чем дата-центры отличаются друг от друга и что о настоящем неизвестно. Платформа, верная при
 * любом сочетании, верна.
 */
export interface Policies {
  /** Сколько обновлений ждёт сеанс, пока он отключён; остальное теряется. */
  keptUpdates: number;
  /** Сколько недоставленного переходит к новому сеансу того же ключа. */
  inheritedUpdates: number;
  /** Говорить ли вернувшемуся сеансу `updatesTooLong`, если что-то потеряно. */
  announceLoss: boolean;
  /** Слать личные тексты коротко (`updateShortMessage`, без access hash отправителя). */
  shortUpdates: boolean;
  /** Называть людей в догоне кратко (`min`), как Telegram делает в больших группах. */
  briefUsers: boolean;
  /** Ответ на повторный random_id: ошибка или первый ответ ещё раз. */
  usedRandomId: 'error' | 'first-answer';
  /** Два соединения разных сеансов с одним ключом: терпеть или убить ключ, как AUTH_KEY_DUPLICATED. */
  twoHolders: 'tolerated' | 'refused';
  /** Сколько событий отдаёт один getDifference. */
  differenceSlice: number;
  /** Сколько секунд живёт токен QR. */
  qrSeconds: number;
  /** Через сколько секунд код разрешено просить снова. */
  codeSeconds: number;
  /** Секрет MTProxy: с ним принимается и обфускация через «прокси». */
  proxySecret: Buffer | undefined;
}

export const usualPolicies: Readonly<Policies> = {
  keptUpdates: 20,
  inheritedUpdates: 0,
  announceLoss: true,
  shortUpdates: false,
  briefUsers: false,
  usedRandomId: 'error',
  twoHolders: 'tolerated',
  differenceSlice: 100,
  qrSeconds: 30,
  codeSeconds: 60,
  proxySecret: undefined,
};
