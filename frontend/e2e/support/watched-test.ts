import { test as base, expect } from '@playwright/test';
import { installations } from './installations.js';

/**
 * Ответ 4xx и отключённую тестом сеть браузер пишет в консоль сам; их проверяет тот тест, который их ждёт. Письмо в
 * соединение, которое уже закрывается, неизбежно при уходе со страницы: при новом соединении всё спросят заново.
 */
const browserWords =
  /^Failed to load resource|^WebSocket (connection to .* net::ERR_INTERNET_DISCONNECTED|is already in CLOSING or CLOSED state\.)$/;

/**
 * Тест, который сам следит за страницей: нарушение политики безопасности, ошибка сценария
 * или запись ошибки в консоли роняют его, что бы он ни проверял.
 */
export const test = base.extend<{ complaints: string[]; ownInstallation: boolean }>({
  /** У каждого процесса прогона — своя установка: пути, идущие рядом, не мешают друг другу. */
  ownInstallation: [false, { option: true }],
  baseURL: ({ baseURL, ownInstallation }, use, { parallelIndex }) =>
    use(ownInstallation ? installations[parallelIndex]?.url : baseURL),

  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      await context.exposeFunction('reportViolation', (text: string) => complaints.push(text));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const report: unknown = Reflect.get(window, 'reportViolation');
          if (typeof report === 'function')
            report(`CSP ${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      context.on('weberror', (error) => complaints.push(`ошибка: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !browserWords.test(message.text()))
          complaints.push(message.text());
      });

      await use(complaints);

      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
