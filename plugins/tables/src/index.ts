import { definePlugin } from '@zveno/plugin-sdk';
import { csvRoutes } from './csv-routes.js';
import { addNode, changeNode, findNode, removeNode } from './nodes.js';
import { rowRoutes } from './row-routes.js';

export default definePlugin({
  nodes: [findNode, addNode, changeNode, removeNode],
  routes: [...rowRoutes, ...csvRoutes],
});
