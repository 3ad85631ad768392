import { Observable } from 'rxjs';

/** Миг, когда браузер нарисовал страницу и ничем не занят; где о нём не говорят — сразу. */
export const whenIdle = (): Observable<void> =>
  new Observable((subscriber) => {
    const go = () => {
      subscriber.next();
      subscriber.complete();
    };
    if (!('requestIdleCallback' in globalThis)) {
      go();
      return undefined;
    }
    const asked = requestIdleCallback(go);
    return () => cancelIdleCallback(asked);
  });
