import { randomUUID } from 'node:crypto';
import type { EventData } from '@gridhall/messages';
import { connectNats, coversPlace, ensureStream, placesFor, type RequestContext } from '@gridhall/service-kit';
import { parse } from 'graphql';
import type { JetStreamManager, NatsConnection } from 'nats';
import type { fixtureSubgraphs } from '../../testing/federation.fixture.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])`;

/** An event as the events subgraph of these tests holds it. */
interface StoredEvent {
  readonly id: string;
  version: number;
  readonly placeCode: string;
  readonly reporterId: string;
  /** Seen by nobody, although it lies in their place. */
  readonly isHidden?: boolean;
}

/** What a test says of a change; the rest is always the same. */
export type ChangeOptions = Partial<Omit<StoredEvent, 'id' | 'version'>> & {
  readonly step?: string;
  readonly facts?: Partial<EventData>;
};

/** Two towns of a district whose events change: subgraphs without a database, and the stream of their changes. */
export class LiveDistrict {
  readonly town = '330211101';
  readonly otherTown = '330211102';
  readonly grid = '330211101200001';
  readonly otherGrid = '330211102200001';
  readonly events = new Map<string, StoredEvent>();
  /** What the events subgraph reads in place of what is there: a secondary that lags. */
  stale = new Map<string, StoredEvent>();
  /** Called before an event is read: a test holds reads back with it. */
  beforeRead: (id: string) => Promise<void> = () => Promise.resolve();
  reads = 0;

  private constructor(
    private readonly nats: NatsConnection,
    private readonly manager: JetStreamManager,
    readonly namespace: string,
  ) {}

  static async open(namespace: string): Promise<LiveDistrict> {
    const nats = await connectNats(process.env['NATS_URL'] ?? '', 'tests');
    const manager = await nats.jetstreamManager({ checkAPI: false });
    await ensureStream(manager, namespace, 'events', 1);
    return new LiveDistrict(nats, manager, namespace);
  }

  /** The next step of an event: written, then published, as the relay does. */
  async change(id: string, { step = 'accepted', facts = {}, ...event }: ChangeOptions = {}): Promise<void> {
    const { placeCode = this.grid, reporterId = 's-1' } = event;
    const before = this.events.get(id) ?? { id, version: 0, placeCode, reporterId, ...event };
    const stored = { ...before, version: before.version + 1 };
    this.events.set(id, stored);
    const at = new Date().toISOString();
    const message = {
      id: `${id}:${stored.version}`,
      type: `events.event.${step}`,
      schemaVersion: 1,
      ...{ aggregateId: id, version: stored.version, createdAt: at, at, requestId: randomUUID() },
      data: {
        ...{ placeCode: stored.placeCode, from: 'REPORTED', state: 'ACCEPTED', level: 'TOWN', platform: null },
        ...{ category: 'PUBLIC_SAFETY', workItemCode: 'FIRE', source: 'STAFF', urgency: 'NORMAL', ...facts },
      },
    };
    await this.nats.jetstream().publish(`${this.namespace}.${message.type}`, JSON.stringify(message));
  }

  /** Takes the whole stream away; the gateway or the next change makes it anew. */
  async loseStream(): Promise<void> {
    await this.manager.streams.delete(`${this.namespace}-events`);
    await ensureStream(this.manager, this.namespace, 'events', 1);
  }

  /** Drops all messages, as their age does. */
  async purge(): Promise<void> {
    await this.manager.streams.purge(`${this.namespace}-events`);
  }

  async close(): Promise<void> {
    await this.nats.close();
  }

  #visible(id: string, { caller }: RequestContext): StoredEvent | null {
    const event = this.stale.get(id) ?? this.events.get(id);
    if (event === undefined || caller === null || event.isHidden === true) return null;
    return coversPlace(placesFor(caller, 'event:read'), event.placeCode) ? event : null;
  }

  /** The subgraphs, with the schema of `eventChanged` that services/events has. */
  readonly subgraphs = (): ReturnType<typeof fixtureSubgraphs> => ({
    grid: {
      typeDefs: parse(`${link}
        type Query { jurisdiction(code: ID!): Jurisdiction }
        type Jurisdiction @key(fields: "code") { code: ID!  name(short: Boolean = false): String! }
        type StaffMember @key(fields: "id") { id: ID!  name: String! }
      `),
      resolvers: {
        Query: {
          jurisdiction: (_: unknown, { code }: { code: string }) => (code.endsWith('999') ? null : { code }),
        },
        Jurisdiction: {
          __resolveReference: (reference: object) => reference,
          name: ({ code }: { code: string }, { short }: { short: boolean }) => `${short ? '' : '地点 '}${code}`,
        },
        StaffMember: {
          __resolveReference: (reference: object) => reference,
          name: ({ id }: { id: string }) => `人员 ${id}`,
        },
      },
    },
    events: {
      typeDefs: parse(`${link}
        scalar DateTime
        enum EventState { REPORTED ACCEPTED DISPATCHED CLOSED }
        enum Level { GRID VILLAGE TOWN DISTRICT }
        type Query { event(id: ID!): Event }
        type Event @key(fields: "id") { id: ID!  version: Int!  place: Jurisdiction!  reporter: StaffMember  }
        type Jurisdiction @key(fields: "code", resolvable: false) { code: ID! }
        type StaffMember @key(fields: "id", resolvable: false) { id: ID! }
        input EventChangeFilter { steps: [String!]  states: [EventState!]  levels: [Level!] }
        type EventChange { cursor: String!  step: String  version: Int  at: DateTime  event: Event }
        type Subscription {
          eventChanged(placeCode: ID!, filter: EventChangeFilter, after: String, opening: Boolean = false): EventChange!
        }
      `),
      resolvers: {
        Query: {
          event: async (_: unknown, { id }: { id: string }, context: RequestContext) => {
            this.reads += 1;
            await this.beforeRead(id);
            return this.#visible(id, context);
          },
        },
        Event: {
          place: ({ placeCode }: StoredEvent) => ({ code: placeCode }),
          reporter: ({ reporterId }: StoredEvent) => ({ id: reporterId }),
        },
      },
    },
    assessment: {
      typeDefs: parse(`${link} type Query { schemes: [String!]! }`),
      resolvers: { Query: { schemes: () => ['standard'] } },
    },
  });
}
