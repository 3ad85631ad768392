import { definePlugin } from '@zveno/plugin-sdk';
import { helpCommand } from './help-command.js';
import { noteCommands } from './note-commands.js';
import { idCommand, pingCommand } from './place-commands.js';
import { purgeCommand } from './purge-command.js';
import { typeCommand } from './type-command.js';

const commands = [pingCommand, idCommand, typeCommand, purgeCommand, ...noteCommands];

export default definePlugin({ commands: [...commands, helpCommand(commands)] });
