import { placeCodeSchema } from '@gridhall/messages';
import {
  GridhallError,
  aggregateIdFor,
  commonErrors,
  connection,
  coversPlace,
  parseInput,
  peoplesText,
  placesFor,
  postingsFor,
  type Actor,
  type Caller,
  type Connection,
  type Outcome,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Asker } from '../event/event.commands.js';
import { eventFilterSchema, type EventFilter } from '../event/event.filter.rules.js';
import { savedFilterErrors } from './saved-filter.errors.js';
import {
  findable,
  type SavedFilterDocument,
  type SavedFilterRow,
  type SavedFilterStore,
  type Share,
} from './saved-filter.store.js';

/** Saved filters that a person keeps at most. */
export const MOST_SAVED = 100;

const id = z.string().min(1).max(128);
const key = z.string().min(8).max(128);
const name = peoplesText(50).min(1);
const sharing = z.enum(['PRIVATE', 'UNIT', 'PLACE']);
const share = { unitId: id.nullish(), placeCode: placeCodeSchema.nullish() };
const saveSchema = z.object({ idempotencyKey: key, name, filter: eventFilterSchema, sharing, ...share });
const stepSchema = z.object({ id, expectedVersion: z.int().min(1), idempotencyKey: key });
const changeSchema = stepSchema.extend({
  name: name.nullish(),
  filter: eventFilterSchema.nullish(),
  sharing: sharing.nullish(),
  ...share,
});

/** With whom a filter is shared: a unit or place of the caller's own postings. @throws SHARE_NOT_YOURS */
function shareOf(caller: Caller, given: { readonly [Key in keyof Share]?: Share[Key] | undefined }): Share {
  const { unitId, placeCode } = given;
  switch (given.sharing) {
    case 'UNIT':
      if (postingsFor(caller, 'event:read').some(({ unit }) => unit !== null && unit === unitId)) {
        return { sharing: 'UNIT', unitId: unitId ?? null, placeCode: null };
      }
      break;
    case 'PLACE':
      if (placeCode != null && coversPlace(placesFor(caller, 'event:read'), placeCode)) {
        return { sharing: 'PLACE', unitId: null, placeCode };
      }
      break;
    default:
      return { sharing: 'PRIVATE', unitId: null, placeCode: null };
  }
  throw new GridhallError(savedFilterErrors.SHARE_NOT_YOURS, { sharing: given.sharing });
}

function actorOf(caller: Caller): Actor {
  const [posting] = postingsFor(caller, 'event:read');
  if (posting === undefined) throw new GridhallError(commonErrors.FORBIDDEN, { action: 'event:read' });
  return { staffId: caller.staffId, role: posting.role, placeCode: posting.place, unitId: posting.unit };
}

/** The commands of saved filters, and what their lists read. */
export class SavedFilters {
  constructor(private readonly store: SavedFilterStore) {}

  /** A page of what the caller finds. @throws BAD_INPUT, CURSOR_INVALID */
  async list(
    caller: Caller,
    page: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  ): Promise<Connection<SavedFilterDocument>> {
    return connection<SavedFilterDocument>({
      collection: this.store.collection,
      filter: findable(caller),
      sort: [
        ['createdAt', -1],
        ['_id', -1],
      ],
      scope: 'savedFilters',
      ...page,
      projection: { timeline: 0, commands: 0 },
    });
  }

  /** What a saved filter holds, for whoever finds it. @throws NOT_FOUND */
  async filterOf(caller: Caller, savedFilterId: string): Promise<EventFilter> {
    const found = await this.store.findById(savedFilterId, findable(caller));
    if (found === null) throw new GridhallError(commonErrors.NOT_FOUND, { id: savedFilterId });
    return found.filter;
  }

  /** @throws BAD_INPUT, SHARE_NOT_YOURS, SAVED_FILTER_LIMIT, IDEMPOTENCY_KEY_REUSED */
  async save({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<SavedFilterDocument>> {
    const input = parseInput(saveSchema, rawInput);
    const { idempotencyKey, ...asked } = input;
    return this.store.create(
      {
        id: aggregateIdFor('saved-filter', caller.staffId, idempotencyKey),
        command: 'save',
        idempotencyKey,
        fingerprint: asked,
        actor: actorOf(caller),
        requestId,
      },
      async () => {
        const shared = shareOf(caller, input);
        const mine = { ownerStaffId: caller.staffId, isDeleted: false };
        if ((await this.store.collection.countDocuments(mine, { limit: MOST_SAVED })) >= MOST_SAVED) {
          throw new GridhallError(savedFilterErrors.SAVED_FILTER_LIMIT, { limit: MOST_SAVED });
        }
        return { document: { ...mine, ...shared, name: input.name, filter: input.filter }, step: 'saved', entry: {} };
      },
    );
  }

  /** @throws BAD_INPUT, SHARE_NOT_YOURS, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED */
  async change(asker: Asker, rawInput: unknown): Promise<Outcome<SavedFilterDocument>> {
    const input = parseInput(changeSchema, rawInput);
    return this.#step('change', asker, input, ({ name: before, filter }) => ({
      set: {
        name: input.name ?? before,
        filter: input.filter ?? filter,
        ...(input.sharing == null ? {} : shareOf(asker.caller, { ...input, sharing: input.sharing })),
      },
      step: 'changed',
      entry: {},
    }));
  }

  /** @throws BAD_INPUT, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED */
  async delete(asker: Asker, rawInput: unknown): Promise<Outcome<SavedFilterDocument>> {
    const input = parseInput(stepSchema, rawInput);
    return this.#step('delete', asker, input, () => ({ set: { isDeleted: true }, step: 'deleted', entry: {} }));
  }

  async #step(
    command: string,
    { caller, requestId }: Asker,
    input: z.output<typeof stepSchema>,
    decide: (row: SavedFilterRow) => ReturnType<Parameters<SavedFilterStore['change']>[2]>,
  ): Promise<Outcome<SavedFilterDocument>> {
    const { expectedVersion, idempotencyKey, ...asked } = input;
    const actor = actorOf(caller);
    // Only one's own; a deleted one stays for who sends the deletion again, and refuses every other step by its version.
    const filter = { ownerStaffId: caller.staffId };
    return this.store.change(
      input.id,
      { command, expectedVersion, idempotencyKey, fingerprint: { ...asked, command }, actor, requestId, filter },
      (row) => {
        if (row.isDeleted) throw new GridhallError(commonErrors.NOT_FOUND, { id: input.id });
        return decide(row);
      },
    );
  }
}
