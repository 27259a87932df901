export { assessment } from './definition.js';
