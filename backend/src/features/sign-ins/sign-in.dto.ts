/** Вход человека на одном устройстве. */
export class SignInDto {
  /** Номер входа. */
  id: string;
  /** Этот вход сейчас и спрашивает. */
  current: boolean;
  /** Адрес, с которого им пользовались в последний раз. */
  ip: string | null;
  /** Программа и устройство, как они себя назвали (User-Agent). */
  device: string | null;
  /** Когда вошли. */
  createdAt: Date;
  /** Когда в последний раз обновляли билет. */
  lastUsedAt: Date;
  /** Когда вход кончится сам. */
  expiresAt: Date;
}
