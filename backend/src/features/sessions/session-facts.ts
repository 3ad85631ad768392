import type { Realtime } from '../../ports/realtime.js';

/** Страницы, где открыт аккаунт, узнают, что он изменился. */
export function tellSessionChanged(realtime: Realtime, sessionId: string): void {
  realtime.publish(`session:${sessionId}`, 'session.changed', { sessionId });
}
