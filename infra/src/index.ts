export type { DistrictModel } from './day/district.model.js';
export { generateDay } from './day/generate.js';
export type { Day, ScriptActor } from './day/script.js';
export { GatewayClient } from './play/gateway.client.js';
export { playDay } from './play/play-day.js';
export { DEMO_PASSWORD } from './start/demo.js';
export { establish, openTools, ZHENHAI, type DistrictChoice } from './start/district.js';
export { startStack, type ProcessName, type Stack, type StackOptions } from './start/stack.js';
export { tokenDesk } from './start/tokens.js';
