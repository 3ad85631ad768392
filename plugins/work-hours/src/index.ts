import { definePlugin } from '@zveno/plugin-sdk';
import { closedHook } from './closed-hook.js';
import { openNode } from './open-node.js';

export default definePlugin({ nodes: [openNode], before: [closedHook] });
