/** `npm run bench`: складывает дата-центр MTProto и запускает замер. */
import { bundleDataCentre } from './bundle-data-centre.mjs';

await bundleDataCentre();
await import('../backend/bench/bench.mjs');
