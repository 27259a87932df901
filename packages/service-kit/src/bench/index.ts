export { benchRelay } from './relay.bench.js';
export { benchWritePath } from './write-path.bench.js';
