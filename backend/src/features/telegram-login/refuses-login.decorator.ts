import { applyDecorators } from '@nestjs/common';
import { Refuses } from '../../api/refuses.decorator.js';

/** Отказы любого обращения к Telegram при входе. */
export const RefusesLogin = () =>
  applyDecorators(
    Refuses(403, 'access.needs-manager'),
    Refuses(404, 'access.session-missing'),
    Refuses(
      503,
      'telegram.api-id-missing',
      'telegram.api-id-invalid',
      'telegram.unreachable',
      'telegram.proxy-unreachable',
      'telegram.refused',
    ),
  );

/** Отказы начала входа. */
export const RefusesStart = () =>
  applyDecorators(
    Refuses(
      409,
      'telegram.already-signed-in',
      'telegram.login-of-another',
      'telegram.phone-banned',
      'telegram.official-app-needed',
    ),
    Refuses(422, 'request.invalid', 'telegram.phone-invalid', 'telegram.phone-unregistered'),
    Refuses(429, 'telegram.too-many-starts', 'telegram.flood', 'telegram.phone-flood'),
  );

/** Отказы шага начатого входа. */
export const RefusesStep = () =>
  applyDecorators(
    Refuses(
      409,
      'telegram.login-missing',
      'telegram.login-of-another',
      'telegram.login-busy',
      'telegram.login-other-step',
      'telegram.too-many-tries',
      'telegram.already-connected',
      'telegram.another-user',
      'telegram.account-banned',
      'telegram.account-deleted',
      'telegram.code-unavailable',
    ),
    Refuses(
      422,
      'request.invalid',
      'telegram.code-invalid',
      'telegram.code-expired',
      'telegram.password-invalid',
      'telegram.phone-unregistered',
    ),
    Refuses(429, 'telegram.flood', 'telegram.phone-flood'),
  );
