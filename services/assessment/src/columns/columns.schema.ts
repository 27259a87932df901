import type { DuckDBValue } from '@duckdb/node-api';
import {
  APPLICATION_STATES,
  EVENT_SOURCES,
  EVENT_STATES,
  LEVELS,
  PLATFORMS,
  STAGES,
  URGENCIES,
  WORK_ITEM_CATEGORIES,
} from '@gridhall/messages';
import { stageNames } from '../fact/stage.rules.js';
import { factCollections, type FactDocument, type FactKind } from '../fact/fact.collections.js';

/** How a field of a fact is kept in a column. */
interface ColumnType {
  readonly sql: string;
  readonly toColumn: (value: unknown) => DuckDBValue;
}

const text: ColumnType = { sql: 'VARCHAR', toColumn: (value) => (typeof value === 'string' ? value : null) };
/** A word of a closed vocabulary: a byte a row. */
const word = (vocabulary: readonly string[]): ColumnType => ({
  sql: `ENUM (${vocabulary.map((value) => `'${value}'`).join(', ')})`,
  toColumn: text.toColumn,
});
/** A place code as the number that it is: 15 digits fit into 64 bits. */
const place: ColumnType = {
  sql: 'BIGINT',
  toColumn: (value) => (typeof value === 'string' ? BigInt(value) : null),
};
/** Milliseconds since 1970 in UTC. */
const moment: ColumnType = {
  sql: 'BIGINT',
  toColumn: (value) => (value instanceof Date ? BigInt(value.getTime()) : null),
};
const whole: ColumnType = { sql: 'INTEGER', toColumn: (value) => (typeof value === 'number' ? value : null) };
const flag: ColumnType = { sql: 'BOOLEAN', toColumn: (value) => (typeof value === 'boolean' ? value : null) };

const places = { districtCode: place, townCode: place, villageCode: place, gridCode: place };

const stageColumns = Object.fromEntries(
  Object.values(stageNames).flatMap((name) => ['Kept', 'Missed', 'Minutes'].map((what) => [`${name}${what}`, whole])),
);

type Columns<Kind extends FactKind> = Partial<Record<keyof FactDocument<Kind>, ColumnType>>;

/** The columns of each table, by the names of the facts' fields: what is counted, and what analysts group by. */
const columns = {
  event: {
    _id: text,
    ...places,
    state: word(EVENT_STATES),
    level: word(LEVELS),
    resolvedAtLevel: word(LEVELS),
    platform: word(PLATFORMS),
    workItemCode: text,
    category: word(WORK_ITEM_CATEGORIES),
    source: word(EVENT_SOURCES),
    urgency: word(URGENCIES),
    selfHandled: flag,
    ...{ isResponded: flag, isFiled: flag, isDisposed: flag, isSolved: flag },
    ...stageColumns,
    missedDeadlines: whole,
    dueAt: moment,
    dueStage: word(STAGES),
    suspensionCount: whole,
    extensionCount: whole,
    responseMinutes: whole,
    resolutionMinutes: whole,
    dispatchCount: whole,
    suggestedDispatches: whole,
    keptSuggestions: whole,
    escalationCount: whole,
    returnCount: whole,
    reworkCount: whole,
    reopenCount: whole,
    satisfaction: whole,
    reportedAt: moment,
    closedAt: moment,
    steppedAt: moment,
  } satisfies Columns<'event'>,
  visit: {
    _id: text,
    ...places,
    subject: word(['HOUSEHOLD', 'ENTERPRISE']),
    visitedAt: moment,
    steppedAt: moment,
  } satisfies Columns<'visit'>,
  application: {
    _id: text,
    ...places,
    state: word(APPLICATION_STATES),
    serviceItemCode: text,
    outcome: word(['GRANTED', 'REFUSED']),
    trips: whole,
    grade: whole,
    submittedAt: moment,
    acceptedAt: moment,
    deliveredAt: moment,
    steppedAt: moment,
  } satisfies Columns<'application'>,
} as const satisfies Record<FactKind, Record<string, ColumnType>>;

/** A table of the column store, named as the collection that it copies. */
export interface Table {
  readonly name: string;
  /** The statement that makes it. */
  readonly ddl: string;
  /** Its columns' names: the fields to ask MongoDB for. */
  readonly fields: readonly string[];
  /** A fact as a row of the table. */
  readonly toRow: (fact: Readonly<Record<string, unknown>>) => DuckDBValue[];
}

function tableOf(kind: FactKind): Table {
  const entries: readonly (readonly [string, ColumnType])[] = Object.entries(columns[kind]);
  const name = factCollections[kind];
  return {
    name,
    ddl: `CREATE TABLE ${name} (${entries.map(([field, { sql }]) => `${field} ${sql}`).join(', ')})`,
    fields: entries.map(([field]) => field),
    toRow: (fact) => entries.map(([field, { toColumn }]) => toColumn(fact[field])),
  };
}

/** Every table, by its name. */
export const tables: ReadonlyMap<string, Table> = new Map(
  (['event', 'visit', 'application'] as const).map((kind) => [factCollections[kind], tableOf(kind)]),
);
