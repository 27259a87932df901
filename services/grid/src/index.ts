export { grid } from './definition.js';
