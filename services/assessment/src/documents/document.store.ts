import type { Level } from '@gridhall/messages';
import { placeFilter } from '@gridhall/service-kit';
import type { Db, Document } from 'mongodb';
import { factCollections } from '../fact/fact.collections.js';
import { byLevel, placeFields } from '../fact/place.rules.js';
import { toExpression } from '../figures/condition.js';
import { TallySheet, type FigureStore, type Tally } from '../figures/figure.store.js';
import { allCohorts } from '../figures/measures.js';
import type { Span } from '../period/period.rules.js';

type Cohort = (typeof allCohorts)[number];
type Row = Record<string, number | Date | string | null>;

/** The aggregation that counts one cohort for places of one level. */
function pipelineOf(cohort: Cohort, level: Level, places: readonly string[], span: Span): Document[] {
  const counts = cohort.measures.map(({ measure, counts: what }) => [
    measure,
    { $sum: 'sum' in what ? `$${what.sum}` : { $cond: [toExpression(what), 1, 0] } },
  ]);
  return [
    {
      $match: {
        ...placeFilter('placeCode', places),
        [cohort.moment]: { $gte: span.begin, $lt: span.end },
        $expr: toExpression(cohort.counted),
      },
    },
    {
      $group: {
        _id: `$${placeFields[level]}`,
        asOf: { $max: '$steppedAt' },
        ...(Object.fromEntries(counts) as Document),
      },
    },
  ];
}

/**
 * Counts with MongoDB itself, straight from the facts: the record that the column store is checked against, and the one
 * that answers while columns are being loaded. Slower by far on many facts (docs/decisions/0005-column-store.md).
 */
export class DocumentStore implements FigureStore {
  constructor(private readonly db: Db) {}

  async tally(places: readonly string[], span: Span): Promise<ReadonlyMap<string, Tally>> {
    const sheet = new TallySheet(places);
    const counts = [...byLevel(places)].flatMap(([level, codes]) =>
      allCohorts.map((cohort) => this.#count(sheet, cohort, level, codes, span)),
    );
    await Promise.all(counts);
    return sheet.tallies;
  }

  async #count(sheet: TallySheet, cohort: Cohort, level: Level, places: readonly string[], span: Span): Promise<void> {
    const rows = this.db
      .collection(factCollections[cohort.facts])
      .aggregate<Row>(pipelineOf(cohort, level, places, span), { readConcern: 'majority' });
    for await (const { _id: place, asOf, ...counts } of rows) {
      if (typeof place === 'string') sheet.add(place, counts, asOf instanceof Date ? asOf : null);
    }
  }
}
