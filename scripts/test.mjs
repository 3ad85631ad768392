/** `npm test`: ставит зависимости, собирает изменившееся и проходит все тесты, которые могут здесь пройти. */
import { requireNode } from './node-version.mjs';

requireNode();
const { testProduct } = await import('./test-product.mjs');
await testProduct();
