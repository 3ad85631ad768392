import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

// Тесты без браузера (`@jest-environment node`) проверяют код, который Angular не знает.
if (typeof document !== 'undefined') setupZonelessTestEnv();
