import { serve } from './serve.js';

// Загрузить этот модуль — значит прожить всю жизнь сервера: main.ts выбирает, откуда его взять.
process.exit(await serve(process.env));
