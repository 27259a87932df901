import { requireCaller, defineErrors, GridhallError, type RequestContext } from '@gridhall/service-kit';
import { parse, type DocumentNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import type { TestIssuer } from './issuer.fixture.js';

export interface FixtureParts {
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
}

const fixtureErrors = defineErrors({
  FIXTURE_REFUSED: { en: 'It was refused at version {current}.', zh: '当前版本为 {current}，已拒绝。' },
});

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;

/** Places and accounts, as grid has them. */
const grid = (issuer: TestIssuer): FixtureParts => ({
  typeDefs: parse(`${link}
    type Query { place(code: ID!): Place  places(codes: [ID!]!): [Place!]!  me: Staff  whoAmI: String }
    type Mutation { signIn(input: SignInInput!): SessionPayload! }
    input SignInInput { userName: String!  password: String! }
    type SessionPayload { accessToken: String!  refreshToken: String!  me: Me! }
    type Me { name: String! }
    type Place @key(fields: "code") { code: ID!  name: String!  population(in: Int): Int }
    type Staff @key(fields: "id") { id: ID!  name: String! }
  `),
  resolvers: {
    Query: {
      place: (_: unknown, { code }: { code: string }) => ({ code }),
      places: (_: unknown, { codes }: { codes: string[] }) => codes.map((code) => ({ code })),
      me: (_: unknown, __: unknown, context: RequestContext) => ({ id: requireCaller(context).staffId }),
      whoAmI: (_: unknown, __: unknown, { caller }: RequestContext) => caller?.staffId ?? null,
    },
    Mutation: {
      signIn: (_: unknown, { input }: { input: { userName: string; password: string } }) => {
        if (input.password !== 'right') throw new GridhallError(fixtureErrors.FIXTURE_REFUSED, { current: 1 });
        const accessToken = issuer.bearer({ staffId: input.userName }).replace('Bearer ', '');
        return { accessToken, refreshToken: 'none', me: { name: `人员 ${input.userName}` } };
      },
    },
    Place: {
      __resolveReference: (reference: object) => reference,
      name: ({ code }: { code: string }) => `地点 ${code}`,
      population: ({ code }: { code: string }, args: { in?: number }) => code.length * (args.in ?? 1),
    },
    Staff: { __resolveReference: (reference: object) => reference, name: ({ id }: { id: string }) => `人员 ${id}` },
  },
});

/** Events, as events has them, and a field that tells what arrived of its arguments. */
const events = {
  typeDefs: parse(`${link}
    scalar DateTime
    enum Urgency { NORMAL URGENT }
    type Query {
      event(id: ID!): Event
      events(first: Int, filter: EventFilter): [Event!]!
      echo(
        int: Int, float: Float, string: String, id: ID, at: DateTime, flag: Boolean, urgency: Urgency,
        ints: [Int!], ids: [ID!], given: EchoInput
      ): String
      refused: String
      broken: String
      slow(name: String!): String
    }
    type Mutation { report(input: ReportInput!): ReportPayload! }
    input EventFilter { place: ID  urgency: Urgency }
    input EchoInput { int: Int  float: Float  string: String!  id: ID  at: DateTime  ints: [Int]  inner: EchoInput  level: Int = 3 }
    input ReportInput { place: ID!  title: String! }
    type ReportPayload { event: Event! }
    type Event @key(fields: "id") { id: ID!  number: String!  title(longest: Int = 20): String  place: Place!  reporter: Staff! }
    type Place @key(fields: "code") { code: ID!  events(first: Int): [Event!]! }
    type Staff @key(fields: "id") { id: ID! }
  `),
  resolvers: {
    DateTime: DateTimeResolver,
    Query: {
      event: (_: unknown, { id }: { id: string }) => ({ id }),
      events: (_: unknown, { first = 2 }: { first?: number }) =>
        Array.from({ length: first }, (__, index) => ({ id: `e${index}` })),
      echo: (_: unknown, args: object) => JSON.stringify(args),
      refused: () => {
        throw new GridhallError(fixtureErrors.FIXTURE_REFUSED, { current: 7 });
      },
      broken: () => {
        throw new Error('the password is swordfish');
      },
      slow: (_: unknown, { name }: { name: string }) => gates.pass(name),
    },
    Mutation: { report: (_: unknown, { input }: { input: { title: string } }) => ({ event: { id: input.title } }) },
    Event: {
      __resolveReference: (reference: object) => reference,
      number: ({ id }: { id: string }) => `330211003-${id}`,
      title: ({ id }: { id: string }, { longest }: { longest: number }) => `事件 ${id}`.slice(0, longest),
      place: ({ id }: { id: string }) => ({ code: `330211${id.length}` }),
      reporter: ({ id }: { id: string }) => ({ id: `staff-${id}` }),
    },
    Place: { __resolveReference: (reference: object) => reference, events: () => [{ id: 'e0' }] },
  },
};

/** Figures, as assessment has them. */
const assessment = {
  typeDefs: parse(`${link}
    type Query { schemes: [String!]! }
    input PeriodInput { from: String  to: String  days: Int }
    type Place @key(fields: "code") { code: ID!  figures(period: PeriodInput!): Figures }
    type Figures { reported: Int!  period: String! }
  `),
  resolvers: {
    Query: { schemes: () => ['standard'] },
    Place: {
      __resolveReference: (reference: object) => reference,
      figures: ({ code }: { code: string }, { period }: { period: object }) => ({
        reported: code.length,
        period: JSON.stringify(period),
      }),
    },
  },
};

/** The three subgraphs of the tests: schema and resolvers by name. */
export function fixtureSubgraphs(issuer: TestIssuer): Readonly<Record<'grid' | 'events' | 'assessment', FixtureParts>> {
  return { grid: grid(issuer), events, assessment };
}

/** Holds answers of `slow` back until a test lets them go. */
class Gates {
  readonly #waiting = new Map<string, () => void>();

  pass(name: string): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.set(name, () => {
        resolve(name);
      });
    });
  }

  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  open(name: string): void {
    this.#waiting.get(name)?.();
    this.#waiting.delete(name);
  }
}

export const gates = new Gates();
