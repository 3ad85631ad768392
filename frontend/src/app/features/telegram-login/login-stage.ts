import type { SessionSummaryDto, TelegramLoginDto } from '../../api/models.js';

/** Что сейчас на экране входа: один вопрос за раз. */
export type LoginStage = 'way' | 'phone' | 'string' | 'qr' | 'code' | 'password' | 'taken' | 'done';

/** Ввод, который человек выбрал заполнить; живёт в адресе. */
export type LoginForm = 'phone' | 'string';

export interface LoginFacts {
  readonly status: SessionSummaryDto['status'];
  readonly step: TelegramLoginDto['step'];
  readonly form: LoginForm | undefined;
  /** Вход удался на глазах у этой страницы. */
  readonly entered: boolean;
}

/** Вошедший аккаунт входа не ждёт; начатый вход важнее выбранной формы: перезагрузка продолжает с него. */
export function stageOf({ status, step, form, entered }: LoginFacts): LoginStage {
  const signedIn = status !== 'logged-out' && status !== 'failed';
  if (entered || signedIn) return 'done';
  if (step === 'qr' || step === 'code' || step === 'password' || step === 'taken') return step;
  return form ?? 'way';
}
