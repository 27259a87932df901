export { events } from './definition.js';
export { lifecycleMarkdown } from './event/lifecycle.page.js';
export type { Party, StateRow, TransitionRow } from './event/lifecycle.js';
export { reasons, type Reason } from './event/reasons.js';
export { rolesOf } from './event/parties.js';
export { states } from './event/states.js';
export { transitions } from './event/transitions.js';
export { openEventTools, type EventTools } from './evidence/event-tools.js';
export { wordsOf, type Verification } from './evidence/verification.rules.js';
