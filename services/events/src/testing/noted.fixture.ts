import type { EventsUnderTest } from './events.fixture.js';

/** What MongoDB noted of a query. */
export interface Note {
  readonly planSummary: string;
  readonly docsExamined: number;
  readonly keysExamined: number;
  readonly hasSortStage?: boolean;
  readonly command: { readonly aggregate?: string };
}

/** What MongoDB noted of the queries on events that `act` caused. */
export async function noted({ subgraph }: EventsUnderTest, act: () => Promise<unknown>): Promise<Note[]> {
  const { db } = subgraph.runtime;
  const profile = db.collection<Note & { ns: string }>('system.profile');
  await db.command({ profile: 2 });
  try {
    await act();
    return await profile.find({ ns: `${db.databaseName}.events` }).toArray();
  } finally {
    await db.command({ profile: 0 });
    await profile.drop();
  }
}
