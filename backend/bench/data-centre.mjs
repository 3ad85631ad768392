// Дата-центр MTProto, сложенный из TypeScript перед замером: см. scripts/bench.mjs.
const built = new URL('../dist/bench/data-centre.mjs', import.meta.url);

export const { connectPerson, startDataCentre } = await import(built.href);
