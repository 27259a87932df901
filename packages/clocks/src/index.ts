export * from './calendar/calendar-data.js';
export * from './calendar/calendar.js';
export * from './clock/alarms.rules.js';
export * from './clock/clock.js';
export * from './clock/clock.rules.js';
export * from './engine/engine.js';
