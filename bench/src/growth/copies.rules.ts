import { placeAtLevel } from '@gridhall/messages';
import type { Document } from 'mongodb';

/** A grid that copies are put in: its codes from the district down, and a spot within its boundary. */
export interface Spot {
  readonly placeCode: string;
  readonly places: readonly string[];
  readonly longitude: number;
  readonly latitude: number;
}

/** Milliseconds from one report to the next: a thousand a day, as in Zhenhai in 2017 (domain §1). */
const EVERY_MS = 86_400;
/**
 * So many still go on, of the last four days, however many there ever were: a district that keeps its deadlines has no more open
 * after ten years than after one.
 */
export const OPEN = 2_000;
const OPEN_EVERY_MS = 2 * EVERY_MS;
/** A closed event goes to the archive after ten days (event-lifecycle §4). */
const ARCHIVED_AFTER_MS = 10 * 86_400_000;
/** What is written during the bench is newer than every copy. */
const HOUR_MS = 3_600_000;
/** Words that a copy is found by: of some 70 of a played event, the title's and the beginning of the description's. */
const WORDS = 20;
/** Copies lie within some hundred metres of their grid's spot. */
const SCATTER_DEGREES = 0.003;
/** As the map of the events service has it (services/events/src/map/bounds.rules.ts). */
const STRIPS = 2 ** 18;

const MOMENTS = [
  ...['reportedAt', 'stageStartedAt', 'acceptedAt', 'dispatchedAt', 'acknowledgedAt', 'disposedAt', 'verifiedAt'],
  ...['evaluatedAt', 'closedAt', 'declinedAt', 'interimResultAt', 'createdAt', 'updatedAt'],
];

/** The spot of a grid: the middle of its boundary. */
export function spotOf(placeCode: string, [outline]: readonly (readonly (readonly number[])[])[]): Spot {
  const middle = (axis: 0 | 1): number => {
    const values = (outline ?? []).map((corner) => corner[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const places = (['DISTRICT', 'TOWN', 'VILLAGE', 'GRID'] as const).flatMap(
    (level) => placeAtLevel(placeCode, level) ?? [],
  );
  return { placeCode, places, longitude: middle(0), latitude: middle(1) };
}

/**
 * A played event as something to make copies of, and the grids of its town to put them in. What no list, search, map or timeline reads is left out:
 * the messages that were told of its steps, most of its words, old keys of commands. A copy takes a third of the disk so.
 */
export function templateOf(event: Document, slot: number, spots: readonly Spot[]): Document {
  const { timeline, words, commands, ...facts } = event as Record<'timeline' | 'words' | 'commands', Document[]>;
  const slim = {
    ...facts,
    words: words.slice(0, WORDS),
    commands: commands.slice(-1),
    timeline: timeline.map(({ message: _, stateHash: __, ...entry }) => entry),
    clocks: [],
    // The engine of clocks has nothing to do with them.
    nextAlarmAt: null,
  };
  return { slot, event: slim, spots };
}

/** Ids come in no order of time, as those of the platform. */
const scatteredId = { $mod: [{ $multiply: [{ $toLong: '$index' }, 15_485_867] }, 100_000_007] };

/** The tier of the map's sample that a number from 0 to below 1 gives: one in four is of the next one. */
export function tierOf(chance: Document): Document {
  const tier = { $floor: { $divide: [{ $ln: { $add: [chance, 1e-7] } }, -Math.log(4)] } };
  return { $min: [9, { $toInt: tier }] };
}

/** Which copies to make of a set of templates: `blocks` times each of `templates`, from the `from`th back from now. */
export interface Copying {
  readonly isOpen: boolean;
  readonly templates: number;
  readonly blocks: readonly [from: number, to: number];
  /** None beyond this number. */
  readonly count: number;
  readonly now: Date;
  readonly into: string;
}

/**
 * Stages by which the server itself makes copies of templates: of the same town, in another grid, at another time, made without chance. A
 * copy's timeline says what the real one's says, so its hashes hold for that one only.
 */
export function copyStages({ isOpen, templates, blocks, count, now, into }: Copying): Document[] {
  const every = isOpen ? OPEN_EVERY_MS : EVERY_MS;
  const at = new Date(now.getTime() - HOUR_MS);
  // A number below 1 that neighbours do not share: one for the place, one for each axis, one for the map's sample.
  const scattered = (factor: number): Document => ({
    $divide: [{ $mod: [{ $multiply: ['$index', factor] }, 1_000_003] }, 1_000_003],
  });
  const offset = (factor: number): Document => ({
    $multiply: [{ $subtract: [scattered(factor), 0.5] }, SCATTER_DEGREES],
  });
  const moved = (field: string): Document => ({ $add: [field, '$shift'] });
  const id = { $toString: '$index' };
  return [
    { $set: { block: { $range: [...blocks] } } },
    { $unwind: '$block' },
    { $set: { index: { $add: [{ $multiply: ['$block', templates] }, '$slot'] } } },
    { $match: { index: { $lt: count } } },
    {
      $set: {
        spot: {
          $arrayElemAt: [
            '$spots',
            {
              $mod: [
                { $add: [{ $multiply: ['$block', 7_919] }, { $multiply: ['$slot', 104_729] }] },
                { $size: '$spots' },
              ],
            },
          ],
        },
        reportedAt: { $subtract: [at, { $multiply: [{ $toLong: '$index' }, every] }] },
      },
    },
    {
      $set: {
        shift: { $subtract: ['$reportedAt', '$event.reportedAt'] },
        longitude: { $add: ['$spot.longitude', offset(7_907)] },
        latitude: { $add: ['$spot.latitude', offset(104_723)] },
        isOld: { $lt: ['$reportedAt', new Date(now.getTime() - ARCHIVED_AFTER_MS)] },
        day: { $dateToString: { date: '$reportedAt', format: '%Y%m%d' } },
      },
    },
    {
      $replaceWith: {
        $mergeObjects: [
          '$event',
          Object.fromEntries(MOMENTS.map((field) => [field, moved(`$event.${field}`)])),
          {
            _id: { $concat: [isOpen ? 'open-' : 'growth-', { $toString: scatteredId }, '-', id] },
            number: { $concat: [{ $substrBytes: ['$spot.placeCode', 0, 9] }, '-', '$day', isOpen ? '-8' : '-9', id] },
            placeCode: '$spot.placeCode',
            places: '$spot.places',
            createdOn: { $dateToString: { date: '$reportedAt', format: '%Y-%m-%d' } },
            state: {
              $cond: [{ $and: ['$isOld', { $eq: ['$event.state', 'CLOSED'] }] }, 'ARCHIVED', '$event.state'],
            },
            dueAt: isOpen
              ? { $add: [now, { $multiply: [{ $subtract: [{ $mod: ['$index', 9] }, 4] }, 12 * HOUR_MS] }] }
              : null,
            point: { type: 'Point', coordinates: ['$longitude', '$latitude'] },
            onMap: {
              strip: {
                $toInt: { $floor: { $multiply: [{ $divide: [{ $add: ['$longitude', 180] }, 360] }, STRIPS] } },
              },
              longitude: '$longitude',
              latitude: '$latitude',
              tier: tierOf(scattered(15_485_863)),
            },
            timeline: {
              $map: {
                input: '$event.timeline',
                in: { $mergeObjects: ['$$this', { at: moved('$$this.at'), beganAt: moved('$$this.beganAt') }] },
              },
            },
          },
        ],
      },
    },
    { $merge: { into, whenMatched: 'fail', whenNotMatched: 'insert' } },
  ];
}
