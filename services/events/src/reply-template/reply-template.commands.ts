import { levelOfPlace, placeCodeSchema } from '@gridhall/messages';
import {
  GridhallError,
  aggregateIdFor,
  nearestPosting,
  parseInput,
  peoplesText,
  requirePermission,
  type Actor,
  type Caller,
  type Outcome,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Directory } from '../directory/directory.js';
import { actorOf } from '../event/event.change.js';
import type { Asker } from '../event/event.commands.js';
import { placeholders, unknownPlaceholders } from './reply-template.rules.js';
import {
  replyTemplateErrors,
  visibleTemplates,
  type ReplyTemplateDocument,
  type ReplyTemplateStore,
} from './reply-template.store.js';

const words = z.object({
  placeCode: placeCodeSchema.refine(
    (code) => ['TOWN', 'DISTRICT'].includes(levelOfPlace(code) ?? ''),
    'must be a town or the district',
  ),
  title: peoplesText(50).min(1),
  text: peoplesText(2_000)
    .min(1)
    .refine((text) => unknownPlaceholders(text).length === 0, `may hold only {${placeholders.join('}, {')}}`),
  forCommands: z.array(z.string().max(64)).max(60).default([]),
});
const key = z.string().min(8).max(128);
const which = { id: z.string().min(1).max(64), expectedVersion: z.int().min(1), idempotencyKey: key };

const createSchema = z.object({ idempotencyKey: key, template: words });
const reviseSchema = z.object({ ...which, template: words });
const retireSchema = z.object(which);

/**
 * The posting in which a dispatcher keeps the templates of a place: theirs are those of their own town or district.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
function keeper(caller: Caller, placeCode: string): Actor {
  return actorOf(caller.staffId, nearestPosting(caller, 'event:dispatch', placeCode));
}

/** @throws REPLY_TEMPLATE_RETIRED */
function requireActive({ isActive }: Pick<ReplyTemplateDocument, 'isActive'>): void {
  if (!isActive) throw new GridhallError(replyTemplateErrors.REPLY_TEMPLATE_RETIRED);
}

/** Makes, revises and retires reply templates: each is one atomic write. */
export class ReplyTemplateCommands {
  constructor(
    private readonly store: ReplyTemplateStore,
    private readonly directory: Directory,
  ) {}

  /** @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED */
  async create({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<ReplyTemplateDocument>> {
    const { idempotencyKey, template } = parseInput(createSchema, rawInput);
    const actor = keeper(caller, template.placeCode);
    await this.directory.requirePlace(template.placeCode);
    const id = aggregateIdFor('reply-template', caller.staffId, idempotencyKey);
    const command = { id, idempotencyKey, command: 'create', fingerprint: template, actor, requestId };
    return this.store.create(command, () => ({
      document: { ...template, isActive: true },
      step: 'created',
      entry: { to: 'ACTIVE' },
    }));
  }

  /**
   * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, REPLY_TEMPLATE_NOT_FOUND,
   *   REPLY_TEMPLATE_VERSION_CONFLICT, REPLY_TEMPLATE_RETIRED, IDEMPOTENCY_KEY_REUSED
   */
  async revise({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<ReplyTemplateDocument>> {
    const { template, id, ...command } = parseInput(reviseSchema, rawInput);
    // Into a place of the caller's, out of a place of the caller's: both must be theirs.
    const actor = keeper(caller, template.placeCode);
    await this.directory.requirePlace(template.placeCode);
    const filter = visibleTemplates(caller);
    const step = { ...command, command: 'revise', fingerprint: template, actor, requestId, filter };
    return this.store.change(id, step, (before) => {
      keeper(caller, before.placeCode);
      requireActive(before);
      return { set: template, step: 'revised', entry: { from: 'ACTIVE', to: 'ACTIVE' } };
    });
  }

  /**
   * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, REPLY_TEMPLATE_NOT_FOUND, REPLY_TEMPLATE_VERSION_CONFLICT,
   *   REPLY_TEMPLATE_RETIRED, IDEMPOTENCY_KEY_REUSED
   */
  async retire({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<ReplyTemplateDocument>> {
    const { id, ...command } = parseInput(retireSchema, rawInput);
    requirePermission(caller, 'event:dispatch');
    const actor: Actor = { system: 'undecided' };
    const filter = visibleTemplates(caller);
    const step = { ...command, command: 'retire', fingerprint: null, actor, requestId, filter };
    return this.store.change(id, step, (before) => {
      const own = keeper(caller, before.placeCode);
      requireActive(before);
      return { actor: own, set: { isActive: false }, step: 'retired', entry: { from: 'ACTIVE', to: 'RETIRED' } };
    });
  }
}
