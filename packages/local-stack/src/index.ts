export { catalogue, type LocalStackErrorCode } from './errors/catalogue.js';
export { describeError, LocalStackError, type ErrorDetails } from './errors/local-stack-error.js';
export { startServers, type LocalStack, type StartOptions } from './local-stack.js';
export { cacheFolder, homeFolder, workspaceFolder } from './platform/folders.js';
export { freePort, isPortFree, LOOPBACK } from './platform/ports.js';
export { memoryOf } from './platform/processes.js';
export { silentReporter, streamReporter, type Reporter } from './reporter.js';
export { LocalServer } from './servers/local-server.js';
