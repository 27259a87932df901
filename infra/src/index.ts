export { startStack, type ProcessName, type Stack, type StackOptions } from './start/stack.js';
