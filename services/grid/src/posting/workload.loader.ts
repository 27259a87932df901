import DataLoader from 'dataloader';
import type { VisitStore } from '../visit/visit.store.js';

/** A person's visits between two moments. */
export interface VisitsAsked {
  readonly staffId: string;
  readonly from: Date;
  /** This moment no longer. */
  readonly to: Date;
}

/** A loader of how many visits people made: one query for all people of one time. */
export function visitCountLoader({ collection }: VisitStore): DataLoader<VisitsAsked, number, string> {
  const timeOf = ({ from, to }: VisitsAsked): string => `${from.toISOString()} ${to.toISOString()}`;
  return new DataLoader(
    async (asked) => {
      const counts = new Map<string, number>();
      for (const time of new Map(asked.map((one) => [timeOf(one), one])).values()) {
        const staffIds = asked.filter((one) => timeOf(one) === timeOf(time)).map(({ staffId }) => staffId);
        const counted = await collection
          .aggregate<{ _id: string; count: number }>([
            { $match: { staffId: { $in: staffIds }, visitedAt: { $gte: time.from, $lt: time.to } } },
            { $group: { _id: '$staffId', count: { $sum: 1 } } },
          ])
          .toArray();
        for (const { _id, count } of counted) counts.set(`${_id} ${timeOf(time)}`, count);
      }
      return asked.map((one) => counts.get(`${one.staffId} ${timeOf(one)}`) ?? 0);
    },
    { cacheKeyFn: (one) => `${one.staffId} ${timeOf(one)}` },
  );
}
