import { randomBytes, randomUUID } from 'node:crypto';
import { eventually, startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import type { ApplicationDocument } from '../application/application.document.js';
import { serviceDesk } from '../definition.js';
import { districtMessages, grid, people, village, type Person } from './district.fixture.js';

/** An application as tests see it after a step. */
export interface Seen {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly trips: number;
  readonly missingMaterials: readonly { readonly code: string }[];
}

/** The mutations on an application that is there, without the noun. */
export type Change = 'complete' | 'process' | 'decide' | 'deliver' | 'evaluate' | 'refer';
/** The states of the main line, and how they are reached. */
export type MainState =
  'MATERIALS_MISSING' | 'ACCEPTED' | 'IN_PROCESS' | 'DECIDED' | 'DELIVERED' | 'EVALUATED' | 'REFERRED';

const APPLICATION = 'id number state version trips missingMaterials { code }';
/** The applicant of every test: nothing that leaves the service may hold these. */
export const applicant = { name: '王建国', phone: '13812345678' } as const;
/** The item that every test applies for, with all that it asks for. */
const item = {
  serviceItemCode: 'ADVANCED_AGE_ALLOWANCE',
  materials: ['ID_CARD', 'HOUSEHOLD_BOOK', 'BANK_CARD'],
};

/** What each command gives along unless a test says otherwise. */
const inputs: Readonly<Record<Change, Readonly<Record<string, unknown>>>> = {
  complete: { materials: item.materials },
  process: {},
  decide: { outcome: 'GRANTED' },
  deliver: { delivery: 'WINDOW' },
  evaluate: { grade: 5 },
  refer: { matter: { workItemCode: 'WASTE', title: '楼道堆物', description: '三单元堆满纸箱。', placeCode: grid } },
};

const mainLine: readonly Change[] = ['process', 'decide', 'deliver', 'evaluate'];

/** The service-desk subgraph on real servers, with the district of the fixture, as its people use it. */
export class DeskUnderTest {
  constructor(
    readonly subgraph: TestSubgraph,
    private readonly clock: { at: Date | null },
  ) {}

  /** The document as it is stored. */
  async stored(id: string): Promise<ApplicationDocument> {
    const { db } = this.subgraph.runtime;
    const document = await db.collection<ApplicationDocument>('applications').findOne({ _id: id });
    if (document === null) throw new Error(`There is no application ${id}.`);
    return document;
  }

  /** Turns the service's clock; null lets it run. */
  turnClock(at: Date | null): void {
    this.clock.at = at;
  }

  /** Asks, and gives back the whole answer. */
  async answer(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    as: Person | null,
    // Tests look into answers of every shape.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  ): Promise<{ data: any; errors?: { message: string; extensions: any; path?: string[] }[] }> {
    const { body } = await this.subgraph.request(query, variables, {
      as: as === null ? null : as.postings,
      staffId: as?.staffId ?? 'nobody',
    });
    return body;
  }

  /** Asks, and expects an answer without errors; a refusal is thrown with its `code` and details on it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
  async ask(query: string, variables: Readonly<Record<string, unknown>>, as: Person | null): Promise<any> {
    const { data, errors } = await this.answer(query, variables, as);
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { ...errors[0]?.extensions });
    return data;
  }

  /** Sends a command. */
  async send(
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    as: Person,
  ): Promise<{ application: Seen; replayed: boolean }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { replayed application { ${APPLICATION} } } }`;
    return (await this.ask(query, { input }, as))[mutation];
  }

  /** What acceptApplication is given, with a key of its own. */
  acceptance(input: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
    return { idempotencyKey: randomUUID(), placeCode: village, applicant, ...item, ...input };
  }

  /** Accepts an application with everything that is required. */
  async accept(input: Readonly<Record<string, unknown>> = {}, as: Person = people.worker): Promise<Seen> {
    return (await this.send('acceptApplication', this.acceptance(input), as)).application;
  }

  /** Takes a step. */
  async step(
    change: Change,
    { id, version }: Pick<Seen, 'id' | 'version'>,
    input: Readonly<Record<string, unknown>> = {},
    as: Person = people.worker,
  ): Promise<Seen> {
    const named = { id, expectedVersion: version, idempotencyKey: randomUUID() };
    return (await this.send(`${change}Application`, { ...named, ...inputs[change], ...input }, as)).application;
  }

  /** Brings a new application to a state. */
  async applicationIn(state: MainState): Promise<Seen> {
    if (state === 'MATERIALS_MISSING') return this.accept({ materials: ['ID_CARD'] });
    let application = await this.accept();
    if (state === 'REFERRED') return this.step('refer', application);
    for (const change of mainLine) {
      if (application.state === state) break;
      application = await this.step(change, application);
    }
    return application;
  }

  /** Stops the service and drops what it kept. */
  async stop(): Promise<void> {
    await this.subgraph.stop();
  }
}

/** Starts the desk in a district that it has heard of. */
export async function startDesk(environment: Readonly<Record<string, string>> = {}): Promise<DeskUnderTest> {
  const clock: { at: Date | null } = { at: null };
  const subgraph = await startTestSubgraph(
    serviceDesk,
    { GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url'), ...environment },
    { now: () => clock.at ?? new Date() },
  );
  for (const message of districtMessages) await subgraph.publish(message);
  const { db } = subgraph.runtime;
  await eventually(async () => {
    const heard = await Promise.all(['places', 'workItems'].map((name) => db.collection(name).countDocuments()));
    return heard[0] === districtMessages.length - 1 && heard[1] === 1;
  });
  return new DeskUnderTest(subgraph, clock);
}
