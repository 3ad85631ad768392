import { deserialize, serialize } from 'node:v8';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

// Тесты без браузера (`@jest-environment node`) проверяют код, который Angular не знает.
if (typeof document !== 'undefined') setupZonelessTestEnv();

// У jsdom нет структурного копирования, которое есть у браузеров: им пользуется раскладка узлов.
if (!('structuredClone' in globalThis))
  Object.assign(globalThis, {
    structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  });
