export * from './contract.js';
export * from './envelope.js';
export * from './vocabulary.js';
export * from './grid.messages.js';
export * from './events.messages.js';
export * from './service-desk.messages.js';
export * from './dispatch-rule.messages.js';
export * from './all.js';
