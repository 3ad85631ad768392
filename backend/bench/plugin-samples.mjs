// Плагины замера: с одним узлом, который повторяет свои настройки.
import { gzipSync } from 'node:zlib';

const text = `{ ru: 'Узел', en: 'Node' }`;

/** Вид плагина → его код. */
export const kinds = {
  definePlugin: `
    import { definePlugin } from '@zveno/plugin-sdk';
    const run = ({ settings }) => ({ value: settings });
    export default definePlugin({ nodes: [{ name: 'do', title: ${text}, description: ${text}, run }] });`,
  Nest: `
    import { ChainNode, Plugin } from '@zveno/plugin-sdk';
    class Echo { do({ settings }) { return { value: settings }; } }
    ChainNode({ name: 'do', title: ${text}, description: ${text} })(Echo.prototype, 'do');
    class Shop {}
    Plugin({ providers: [Echo] })(Shop);
    export default Shop;`,
};

export function manifest(id, permissions = {}) {
  const title = { ru: id, en: id };
  return { id, version: '1.0.0', title, description: title, sdk: '1', permissions };
}

/** Архив такого плагина для двери установки. */
export function archive(id, code, permissions) {
  const files = { 'plugin.json': JSON.stringify(manifest(id, permissions)), 'index.js': code };
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(body.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}
