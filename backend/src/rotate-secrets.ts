import { rotateSecrets } from './app/rotate-secrets.js';

process.exit(await rotateSecrets(process.env));
