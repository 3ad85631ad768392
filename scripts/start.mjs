/** `npm start`: ставит зависимости, собирает изменившееся и запускает сервер. Нужны только Node ≥ 20 и npm. */
import { requireNode } from './node-version.mjs';

requireNode();
const { launchProduct } = await import('./launch-product.mjs');
await launchProduct();
