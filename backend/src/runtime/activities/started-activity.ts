import type { NodeId, RetryRule } from '@zveno/contracts/chain-document.js';
import type { Activity } from '@zveno/contracts/engine-command.js';
import type { Lane } from '../ownership/lane.js';

/** Действие, записанное в строке выполнения: его истина — `open_tasks.pending`. */
export interface PendingActivity {
  readonly step: number;
  readonly node: NodeId;
  readonly activity: Activity;
  readonly timeoutSeconds: number;
  readonly retry?: RetryRule;
  /** Сколько попыток уже не удалось. */
  readonly attempts: number;
  /** Раньше этого мига не повторять, мс UTC. */
  readonly notBefore?: number;
}

/** Действие, которое пора делать. */
export interface StartedActivity extends PendingActivity {
  readonly lane: Lane;
  readonly taskId: string;
  readonly chainId: string;
  /** Чат выполнения в Telegram; у выполнений без чата и у проб его нет. */
  readonly place?: { readonly session: string; readonly chat: string };
}
