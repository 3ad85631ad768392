import { createApp } from './app/create-app.js';
import { openInstallation } from './platform/installation/open-installation.js';

const installation = await openInstallation(process.env);
const app = await createApp(installation.config);
await app.listen(installation.config.port, installation.config.host);
