export interface SessionSummary {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusReason: string | null;
  readonly username: string | null;
  readonly phone: string | null;
}

export interface SessionPage {
  readonly items: readonly SessionSummary[];
  readonly next: string | null;
}
