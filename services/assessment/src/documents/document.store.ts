import type { Level } from '@gridhall/messages';
import { placeFilter } from '@gridhall/service-kit';
import type { Db, Document } from 'mongodb';
import { factCollections } from '../fact/fact.collections.js';
import { byLevel, placeFields } from '../fact/place.rules.js';
import { toExpression } from '../figures/condition.js';
import { TallySheet, type FigureStore, type Tally } from '../figures/figure.store.js';
import { allCohorts, type TimeName } from '../figures/measures.js';
import type { Span } from '../period/period.rules.js';
import { spreadOf } from './spread.rules.js';

type Cohort = (typeof allCohorts)[number];
type Row = Record<string, number | Date | string | null>;

/** One cohort in places of one level, in one period, as of one moment. */
interface Question {
  readonly cohort: Cohort;
  readonly level: Level;
  readonly places: readonly string[];
  readonly span: Span;
  readonly now: Date;
}

function matching({ cohort, places, span, now }: Question): Document {
  return {
    ...placeFilter('placeCode', places),
    [cohort.moment]: { $gte: span.begin, $lt: span.end },
    $expr: toExpression(cohort.counted, now),
  };
}

/** The aggregation that counts one cohort for places of one level. */
function countsPipeline(question: Question): Document[] {
  const { cohort, level, now } = question;
  const counts = cohort.measures.map(({ measure, counts: what }) => [
    measure,
    { $sum: 'sum' in what ? `$${what.sum}` : { $cond: [toExpression(what, now), 1, 0] } },
  ]);
  return [
    { $match: matching(question) },
    {
      $group: {
        _id: `$${placeFields[level]}`,
        asOf: { $max: '$steppedAt' },
        ...(Object.fromEntries(counts) as Document),
      },
    },
  ];
}

/** The aggregation that tells how often each length of time occurs: MongoDB 6 has no percentiles of its own. */
function timesPipeline(question: Question): Document[] {
  const { cohort, level } = question;
  const times = cohort.times.map(({ time, field }) => ({ time, minutes: `$${field}` }));
  return [
    { $match: matching(question) },
    { $project: { place: `$${placeFields[level]}`, times } },
    { $unwind: '$times' },
    { $match: { 'times.minutes': { $gte: 0 } } },
    { $group: { _id: { place: '$place', time: '$times.time', minutes: '$times.minutes' }, count: { $sum: 1 } } },
  ];
}

/** How often a length of time occurs in a place. */
interface Occurrence {
  readonly _id: { readonly place: string | null; readonly time: TimeName; readonly minutes: number };
  readonly count: number;
}

/**
 * Counts with MongoDB itself, straight from the facts: the record that the column store is checked against, and the one
 * that answers while columns are being loaded. Slower by far on many facts (docs/decisions/0005-column-store.md).
 */
export class DocumentStore implements FigureStore {
  constructor(private readonly db: Db) {}

  async tally(places: readonly string[], span: Span, now: Date): Promise<ReadonlyMap<string, Tally>> {
    const sheet = new TallySheet(places);
    const questions = [...byLevel(places)].flatMap(([level, codes]) =>
      allCohorts.map((cohort): Question => ({ cohort, level, places: codes, span, now })),
    );
    await Promise.all(questions.flatMap((question) => [this.#count(sheet, question), this.#time(sheet, question)]));
    return sheet.tallies;
  }

  async #count(sheet: TallySheet, question: Question): Promise<void> {
    for await (const { _id: place, asOf, ...counts } of this.#ask<Row>(question, countsPipeline(question))) {
      if (typeof place === 'string') sheet.add(place, counts, asOf instanceof Date ? asOf : null);
    }
  }

  async #time(sheet: TallySheet, question: Question): Promise<void> {
    if (question.cohort.times.length === 0) return;
    const occurrences = new Map<string, Map<TimeName, [minutes: number, count: number][]>>();
    for await (const { _id, count } of this.#ask<Occurrence>(question, timesPipeline(question))) {
      if (_id.place === null) continue;
      const here = occurrences.get(_id.place) ?? new Map<TimeName, [number, number][]>();
      occurrences.set(_id.place, here);
      const values = here.get(_id.time) ?? [];
      here.set(_id.time, values);
      values.push([_id.minutes, count]);
    }
    for (const [place, times] of occurrences) {
      for (const [time, values] of times) sheet.setTime(place, time, spreadOf(values));
    }
  }

  #ask<Answer extends Document>({ cohort }: Question, pipeline: Document[]): AsyncIterable<Answer> {
    const facts = this.db.collection(factCollections[cohort.facts]);
    return facts.aggregate<Answer>(pipeline, { readConcern: 'majority' });
  }
}
