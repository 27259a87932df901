import type { AnyCommand } from './command.js';
import type { Effects } from './effects/effect.js';
import { endingEffects } from './effects/ending.effects.js';
import { handlingEffects } from './effects/handling.effects.js';
import { intakeEffects } from './effects/intake.effects.js';
import { togetherEffects } from './effects/together.effects.js';

/** What each command does, when the table, the parties and the guards allow it. Pure. */
export const effects: Effects<AnyCommand> = {
  ...intakeEffects,
  ...handlingEffects,
  ...endingEffects,
  ...togetherEffects,
};
