import type { SessionLineDto, TelegramLoginDto } from '../../api/models.js';

/** Что сейчас на экране входа: один вопрос за раз. */
export type LoginStage = 'way' | 'phone' | 'string' | 'qr' | 'code' | 'password' | 'taken' | 'done';

/** Ввод, который человек выбрал заполнить; живёт в адресе. */
export type LoginForm = 'phone' | 'string';

export interface LoginFacts {
  readonly status: SessionLineDto['status'];
  readonly step: TelegramLoginDto['step'];
  /** Код уже выслан: до ответа Telegram шаг начат, но вводить нечего. */
  readonly sent: boolean;
  readonly form: LoginForm | undefined;
  /** Вход удался на глазах у этой страницы. */
  readonly entered: boolean;
}

/** Вошедший аккаунт входа не ждёт; начатый вход важнее выбранной формы: перезагрузка продолжает с него. */
export function stageOf({ status, step, sent, form, entered }: LoginFacts): LoginStage {
  const signedIn = status !== 'logged-out' && status !== 'failed';
  if (entered || signedIn) return 'done';
  // Телефон остаётся на экране, пока Telegram не ответил: после отказа его не придётся набирать снова.
  if (step === 'code' && !sent) return 'phone';
  if (step === 'qr' || step === 'code' || step === 'password' || step === 'taken') return step;
  return form ?? 'way';
}
