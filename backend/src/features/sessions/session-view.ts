import { describeSessionReason, type SessionStatus } from '@zveno/contracts/session-state.js';
import type { SessionSummaryDto } from './sessions.dto.js';

type View = Pick<SessionSummaryDto, keyof SessionSummaryDto>;

/** Строка аккаунта из базы. */
export interface SessionRow extends Omit<SessionSummaryDto, 'reason'> {
  readonly status: SessionStatus;
  readonly statusReason: string;
}

/** Аккаунт, как его видит человек: причина словами, телефон со скрытой серединой. */
export function viewOf<Row extends SessionRow>(row: Row): Omit<Row, 'statusReason'> & View {
  const { statusReason, ...rest } = row;
  const { text, next } = describeSessionReason(statusReason).ru;
  return { ...rest, reason: { code: statusReason, text, next }, phone: masked(row.phone) };
}

function masked(phone: string | null): string | null {
  return phone && `${phone.slice(0, 2)}•••${phone.slice(-2)}`;
}
