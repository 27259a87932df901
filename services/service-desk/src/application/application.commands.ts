import { randomInt } from 'node:crypto';
import { placeAtLevel } from '@gridhall/messages';
import {
  aggregateIdFor,
  checkClientClock,
  commonErrors,
  coversPlace,
  GridhallError,
  parseInput,
  placesFor,
  shanghaiDay,
  type Caller,
  type Numbers,
  type Outcome,
  type Sealer,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Directory } from '../directory/directory.js';
import { errors } from '../errors.js';
import { findServiceItem, type ServiceItem } from '../service-item/service-item.data.js';
import { begin } from './acceptance.rules.js';
import { sealApplicant, sealTrackingCode } from './applicant.js';
import type { ApplicationDocument } from './application.document.js';
import { acceptSchema, changeSchemas } from './application.input.js';
import { actorAt, decide, DESK } from './application.rules.js';
import type { ApplicationStore } from './application.store.js';
import { visible } from './application.visibility.js';
import type { ChangeCommand, Inputs } from './lifecycle.js';

/** Who asks, and in which request. */
export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
}

/** What every command on an application that is there says of itself. */
interface ChangeInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly clientAt?: Date | null | undefined;
}

type Done = Promise<Outcome<ApplicationDocument>>;

/** Digits of a tracking code: with five tries an hour nobody guesses one of a hundred million. */
const TRACKING_CODE_DIGITS = 8;

/** What the numbers of a centre's day begin with: `330211101201-20171116-S`. */
function numberPrefix(placeCode: string, at: Date): string {
  return `${placeAtLevel(placeCode, 'VILLAGE') ?? placeCode}-${shanghaiDay(at).replaceAll('-', '')}-S`;
}

/** @throws SERVICE_ITEM_UNKNOWN */
function requireItem(serviceItemCode: string): ServiceItem {
  const item = findServiceItem(serviceItemCode);
  if (item === null) throw new GridhallError(errors.SERVICE_ITEM_UNKNOWN, { serviceItemCode });
  return item;
}

/** The commands of the life cycle: parse, ask the rules, write once (architecture §"A write"). */
export class ApplicationCommands {
  constructor(
    private readonly store: ApplicationStore,
    private readonly directory: Directory,
    private readonly numbers: Numbers,
    private readonly sealer: Sealer,
    private readonly now: () => Date,
  ) {}

  /**
   * Accepts an application at a window (`acceptApplication`). The id follows from who asks and the idempotency key: a
   * window that sends ten times at once meets its own application.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, SERVICE_ITEM_UNKNOWN, PLACE_UNKNOWN, CENTRE_MISSING, FORBIDDEN, OUT_OF_SCOPE,
   *   SERVICE_ITEM_NOT_ACCEPTED_HERE, CASE_UNKNOWN, MATERIAL_UNKNOWN, IDEMPOTENCY_KEY_REUSED
   */
  async accept({ caller, requestId }: Asker, rawInput: unknown): Done {
    const input = parseInput(acceptSchema, rawInput);
    const { idempotencyKey, clientAt, serviceItemCode, placeCode, applicant, cases, materials } = input;
    checkClientClock(clientAt, this.now());
    const item = requireItem(serviceItemCode);
    const centre = await this.directory.requireCentre(placeCode);
    const actor = actorAt(caller, 'application:accept', placeCode);
    const id = aggregateIdFor('application', caller.staffId, idempotencyKey);
    // The digest tells one applicant from another, and nobody without the key who it is.
    const person = this.sealer.digest('applicant', JSON.stringify([applicant.name, applicant.phone]));
    const command = {
      id,
      command: 'accept',
      idempotencyKey,
      fingerprint: { serviceItemCode, placeCode, cases, materials, person },
      actor,
      requestId,
      clientAt,
    };
    return this.numbers.give(id, async (allot) =>
      this.store.create(command, async () => {
        const now = this.now();
        const code = String(randomInt(10 ** TRACKING_CODE_DIGITS)).padStart(TRACKING_CODE_DIGITS, '0');
        const submission = {
          item,
          placeCode,
          centre,
          cases,
          materials,
          applicant: sealApplicant(this.sealer, id, applicant),
          trackingCode: sealTrackingCode(this.sealer, id, code),
          staffId: caller.staffId,
        };
        const { document, ...birth } = begin(submission, now);
        return { ...birth, document: { ...document, number: await allot(numberPrefix(placeCode, now)) } };
      }),
    );
  }

  /** Brings what was missing (`completeApplication`). @throws those of every change, MATERIAL_UNKNOWN, MATERIAL_MISSING */
  async complete(asker: Asker, rawInput: unknown): Done {
    const { materials, ...input } = parseInput(changeSchemas.complete, rawInput);
    return this.#change('complete', asker, input, { materials });
  }

  /** Takes an application in hand (`processApplication`). @throws those of every change */
  async process(asker: Asker, rawInput: unknown): Done {
    const { comment, ...input } = parseInput(changeSchemas.process, rawInput);
    return this.#change('process', asker, input, { comment });
  }

  /** Grants or refuses (`decideApplication`). @throws those of every change, REASON_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED */
  async decide(asker: Asker, rawInput: unknown): Done {
    const { outcome, reasonCode, comment, ...input } = parseInput(changeSchemas.decide, rawInput);
    return this.#change('decide', asker, input, { outcome, reasonCode, comment });
  }

  /** Hands the result over (`deliverApplication`). @throws those of every change */
  async deliver(asker: Asker, rawInput: unknown): Done {
    const { delivery, comment, ...input } = parseInput(changeSchemas.deliver, rawInput);
    return this.#change('deliver', asker, input, { delivery, comment });
  }

  /** Notes what the applicant says (`evaluateApplication`). @throws those of every change, GRADE_REQUIRED, REASON_REQUIRED, REASON_UNKNOWN, COMMENT_REQUIRED */
  async evaluate(asker: Asker, rawInput: unknown): Done {
    const { grade, reasonCode, comment, ...input } = parseInput(changeSchemas.evaluate, rawInput);
    return this.#change('evaluate', asker, input, { grade, reasonCode, comment });
  }

  /**
   * Hands an application over as the matter that it is (`referApplication`): events makes an event of it, once. What
   * events would refuse is refused here, where somebody can put it right.
   *
   * @throws those of every change, PLACE_UNKNOWN, WORK_ITEM_UNKNOWN
   */
  async refer(asker: Asker, rawInput: unknown): Done {
    const { matter, ...input } = parseInput(changeSchemas.refer, rawInput);
    const { placeCode, workItemCode } = matter;
    await this.directory.requirePlace(placeCode);
    await this.directory.requireWorkItem(workItemCode);
    if (!coversPlace(placesFor(asker.caller, 'application:refer'), placeCode)) {
      throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
    }
    return this.#change('refer', asker, input, { matter: { ...matter, staffId: asker.caller.staffId } });
  }

  /**
   * Notes which event a referred application became, as a message told; the same again changes nothing.
   *
   * @throws Error when there is no such application, or it became another event
   */
  async link(
    applicationId: string,
    eventId: string,
    cause: { readonly id: string; readonly requestId: string },
  ): Promise<void> {
    const application = await this.store.findById(applicationId);
    if (application === null) throw new Error(`The event ${eventId} names ${applicationId}, which is no application.`);
    if (application.eventId === eventId) return;
    if (application.eventId !== null) {
      throw new Error(`The application ${applicationId} became ${application.eventId} already, not ${eventId}.`);
    }
    const { id: idempotencyKey, requestId } = cause;
    const input = { id: applicationId, expectedVersion: application.version, idempotencyKey };
    await this.#change('link', { caller: null, requestId }, input, { eventId });
  }

  /**
   * Takes a step in an application's life: one read, one write.
   *
   * @throws CLIENT_CLOCK_AHEAD, FORBIDDEN, APPLICATION_NOT_FOUND, APPLICATION_VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED,
   *   OUT_OF_SCOPE, APPLICATION_STATE_FORBIDS, and the refusals of the step's guards
   */
  async #change<Command extends ChangeCommand>(
    command: Command,
    { caller, requestId }: { readonly caller: Caller | null; readonly requestId: string },
    { id, expectedVersion, idempotencyKey, clientAt }: ChangeInput,
    given: Inputs[Command],
  ): Done {
    checkClientClock(clientAt, this.now());
    const filter: Filter<ApplicationDocument> = caller === null ? {} : visible(caller);
    // The decision names the actor: which posting counts is known with the application.
    const asked = { command, expectedVersion, idempotencyKey, fingerprint: { command, ...given }, actor: DESK };
    return this.store.change(id, { ...asked, requestId, clientAt, filter }, (application) => {
      const item = requireItem(application.serviceItemCode);
      return decide(command, { application, item, given, now: this.now() }, caller);
    });
  }
}
