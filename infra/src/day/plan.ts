import { LEVELS, type EventSource, type EventState, type Level } from '@gridhall/messages';
import { apportion, deal } from './apportion.js';
import type { ModelWorkItem } from './district.model.js';
import { DETOUR_PERCENT, OPEN_PERCENT, SETTLED_PERCENT, SOURCES, SPOT_REWORK_PERCENT } from './proportions.js';
import type { Random } from './random.js';

/** Who ends up settling an event. */
export type Path = keyof typeof SETTLED_PERCENT;
/** What may go otherwise than straight on the way. */
export type Detour = keyof typeof DETOUR_PERCENT | 'SPOT_REWORKED';

/** Where open events stand when the day is over: mostly still at work. */
const OPEN_STATES: readonly { readonly value: EventState; readonly weight: number }[] = [
  { value: 'REPORTED', weight: 2 },
  { value: 'ACCEPTED', weight: 1 },
  { value: 'DISPATCHED', weight: 2 },
  { value: 'IN_PROGRESS', weight: 4 },
  { value: 'PENDING_VERIFICATION', weight: 1 },
];

/** What the day has in store for one event, before anybody has a name. */
export interface EventPlan {
  readonly item: ModelWorkItem;
  readonly path: Path;
  readonly source: EventSource;
  /** The state in which the day leaves it; null when it is closed. */
  readonly leftIn: EventState | null;
  readonly detour: Detour | null;
}

interface Draft {
  readonly item: ModelWorkItem;
  path: Path | null;
  source: EventSource;
  leftIn: EventState | null;
  detour: Detour | null;
}

function share(total: number, percent: number): number {
  return Math.round((total * percent) / 100);
}

/** Takes up to `count` drafts that fit, those that are preferred first, in their shuffled order. */
function take(drafts: readonly Draft[], count: number, fits: (draft: Draft) => boolean, prefers = fits): Draft[] {
  const fitting = drafts.filter(fits);
  return [...fitting.filter(prefers), ...fitting.filter((draft) => !prefers(draft))].slice(0, count);
}

/** Is the lowest level that may be given the matter this one, or one above? */
function isOnlyFor(level: Level, { item }: Draft): boolean {
  return LEVELS.indexOf(item.admittedLevel) >= LEVELS.indexOf(level);
}

/** The lower of grid and village that the matter may be pushed down to. */
function lowest(draft: Draft): 'GRID' | 'VILLAGE' {
  return isOnlyFor('VILLAGE', draft) ? 'VILLAGE' : 'GRID';
}

function assignPaths(drafts: readonly Draft[]): void {
  const paths = Object.keys(SETTLED_PERCENT) as Path[];
  const open = drafts.filter(({ leftIn }) => leftIn !== null).length;
  const counts = apportion(
    drafts.length - open,
    paths.map((path) => SETTLED_PERCENT[path]),
  );
  const count = (path: Path): number => counts[paths.indexOf(path)] ?? 0;
  const isFree = (draft: Draft): boolean => draft.path === null && draft.leftIn === null;
  const isRouted = (draft: Draft): boolean => isFree(draft) && draft.item.platform !== null;
  // What is not for the spot, and belongs to a platform, goes up first: these are the matters towns and districts get.
  const goesUp = (draft: Draft): boolean => isRouted(draft) && !draft.item.canSettleOnTheSpot;
  const isForTheDistrict = (draft: Draft): boolean => goesUp(draft) && draft.item.defaultLevel === 'DISTRICT';
  for (const draft of take(drafts, count('DISTRICT'), isRouted, isForTheDistrict)) draft.path = 'DISTRICT';
  const mustGoUp = (draft: Draft): boolean => isFree(draft) && isOnlyFor('TOWN', draft);
  for (const draft of take(drafts, count('TOWN'), isRouted, mustGoUp)) if (mustGoUp(draft)) draft.path = 'TOWN';
  const inTown = drafts.filter(({ path }) => path === 'TOWN').length;
  for (const draft of take(drafts, count('TOWN') - inTown, isRouted, goesUp)) draft.path = 'TOWN';
  const isForTheSpot = (draft: Draft): boolean => isFree(draft) && draft.item.canSettleOnTheSpot;
  for (const draft of take(drafts, count('ON_THE_SPOT'), isForTheSpot)) draft.path = 'ON_THE_SPOT';
  const isOnlyForVillages = (draft: Draft): boolean => isOnlyFor('VILLAGE', draft);
  const isForVillages = (draft: Draft): boolean => isFree(draft) && !isOnlyFor('TOWN', draft);
  for (const draft of take(drafts, count('VILLAGE'), isForVillages, isOnlyForVillages)) draft.path = 'VILLAGE';
  // Nothing is pushed down below the level that it is admitted to, whatever the shares say.
  for (const draft of drafts) draft.path ??= isOnlyFor('TOWN', draft) ? 'TOWN' : lowest(draft);
}

function assignDetours(drafts: readonly Draft[]): void {
  const isClosed = (draft: Draft): boolean => draft.leftIn === null && draft.detour === null;
  const isDispatched = (draft: Draft): boolean => isClosed(draft) && draft.path !== 'ON_THE_SPOT';
  const dispatched = drafts.filter(isDispatched).length;
  const toTown = (draft: Draft): boolean => isDispatched(draft) && draft.path === 'TOWN' && !isOnlyFor('TOWN', draft);
  const spot = (draft: Draft): boolean => isClosed(draft) && draft.path === 'ON_THE_SPOT' && !draft.item.isTrivial;
  const spots = drafts.filter(spot).length;
  for (const draft of take(drafts, share(spots, SPOT_REWORK_PERCENT), spot)) draft.detour = 'SPOT_REWORKED';
  const byUnit = share(dispatched, DETOUR_PERCENT.ESCALATED_BY_UNIT);
  for (const draft of take(drafts, byUnit, toTown)) draft.detour = 'ESCALATED_BY_UNIT';
  for (const detour of ['RETURNED', 'REWORKED', 'REOPENED'] as const) {
    for (const draft of take(drafts, share(dispatched, DETOUR_PERCENT[detour]), isDispatched)) draft.detour = detour;
  }
}

function assignSources(drafts: readonly Draft[], referred: number, random: Random): void {
  // A person at a window is told of it until it is closed: what is referred is played to its end.
  const isReferable = (draft: Draft): boolean =>
    draft.leftIn === null && (draft.path === 'GRID' || draft.path === 'VILLAGE') && draft.detour === null;
  for (const draft of take(drafts, referred, isReferable)) draft.source = 'SERVICE_DESK';
  const told = drafts.filter(({ path, source }) => path !== 'ON_THE_SPOT' && source !== 'SERVICE_DESK');
  const sources = random.shuffle(deal(told.length, SOURCES));
  for (const [index, draft] of told.entries()) draft.source = sources[index] ?? 'STAFF';
}

/**
 * The day's items: shared out to the platforms first and inside each then, so that many small items do not blur the
 * platforms' shares.
 */
function dealItems(total: number, workItems: readonly ModelWorkItem[]): ModelWorkItem[] {
  const platforms = [...new Set(workItems.map(({ platform }) => platform))];
  const shares = platforms.map((platform) =>
    workItems.filter((item) => item.platform === platform).map((item) => ({ value: item, weight: item.weight })),
  );
  const counts = apportion(
    total,
    shares.map((items) => items.reduce((sum, { weight }) => sum + weight, 0)),
  );
  return shares.flatMap((items, index) => deal(counts[index] ?? 0, items));
}

/**
 * The day's events by what becomes of them, in the proportions of proportions.ts, exactly: by item, by who settles them,
 * by where they end, by what goes wrong, by where they come from.
 *
 * @param referred how many of them come from the service desk; fewer when the day has not so many that fit
 */
export function planEvents(
  total: number,
  workItems: readonly ModelWorkItem[],
  referred: number,
  random: Random,
): EventPlan[] {
  const items = dealItems(total, workItems);
  const drafts: Draft[] = random
    .shuffle(items)
    .map((item) => ({ item, path: null, source: 'STAFF', leftIn: null, detour: null }));
  const leftIn = deal(share(total, OPEN_PERCENT), OPEN_STATES);
  for (const [index, state] of leftIn.entries()) {
    const draft = drafts[index];
    if (draft !== undefined) draft.leftIn = state;
  }
  assignPaths(drafts);
  assignDetours(drafts);
  assignSources(drafts, referred, random);
  return random.shuffle(drafts).map((draft) => ({ ...draft, path: draft.path ?? lowest(draft) }));
}
