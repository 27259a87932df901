import { canonicalJson, GridhallError } from '@gridhall/service-kit';
import { workItemListErrors as errors } from './work-item-list.errors.js';
import type { ListedItem, WorkItemListRow } from './work-item-list.store.js';

/** An item that two versions say different things of. */
export interface ChangedItem {
  readonly code: string;
  readonly before: ListedItem;
  readonly after: ListedItem;
  /** The fields that differ, by name. */
  readonly fields: readonly (keyof ListedItem)[];
}

/** What one version says otherwise than another. */
export interface ListDifference {
  readonly added: readonly ListedItem[];
  readonly removed: readonly ListedItem[];
  readonly changed: readonly ChangedItem[];
}

const byCode = (items: readonly ListedItem[]): ReadonlyMap<string, ListedItem> =>
  new Map(items.map((item) => [item.code, item]));

function changedFields(before: ListedItem, after: ListedItem): (keyof ListedItem)[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ListedItem)[];
  return fields.filter((field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null)).sort();
}

/** What `later` says otherwise than `earlier`, item by item in their order. Pure. */
export function differenceOf(earlier: readonly ListedItem[], later: readonly ListedItem[]): ListDifference {
  const [old, young] = [byCode(earlier), byCode(later)];
  return {
    added: later.filter(({ code }) => !old.has(code)),
    removed: earlier.filter(({ code }) => !young.has(code)),
    changed: later.flatMap((after) => {
      const before = old.get(after.code);
      const fields = before === undefined ? [] : changedFields(before, after);
      return before === undefined || fields.length === 0 ? [] : [{ code: after.code, before, after, fields }];
    }),
  };
}

/** A list with an item put in at its end, or in the place of the one with its code. Pure. */
export function withItem(items: readonly ListedItem[], item: ListedItem): readonly ListedItem[] {
  const isThere = items.some(({ code }) => code === item.code);
  return isThere ? items.map((one) => (one.code === item.code ? item : one)) : [...items, item];
}

/**
 * A list with an item taken out. Pure.
 *
 * @throws WORK_ITEM_UNKNOWN
 */
export function withoutItem(items: readonly ListedItem[], workItemCode: string): readonly ListedItem[] {
  const rest = items.filter(({ code }) => code !== workItemCode);
  if (rest.length === items.length) throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
  return rest;
}

/** @throws WORK_ITEM_LIST_NOT_DRAFT */
export function requireDraft({ state }: Pick<WorkItemListRow, 'state'>): void {
  if (state !== 'DRAFT') throw new GridhallError(errors.WORK_ITEM_LIST_NOT_DRAFT, { state });
}

/**
 * The number that a draft gets when it is published now. Pure.
 *
 * @param current the version that holds; null before the first
 * @throws WORK_ITEM_LIST_NOT_DRAFT, WORK_ITEM_LIST_OUTDATED, WORK_ITEM_LIST_UNCHANGED
 */
export function nextVersion(draft: WorkItemListRow, current: WorkItemListRow | null): number {
  requireDraft(draft);
  const { basedOn } = draft;
  const held = current?.listVersion ?? 0;
  if (basedOn !== held) throw new GridhallError(errors.WORK_ITEM_LIST_OUTDATED, { basedOn, current: held });
  if (canonicalJson(draft.items) === canonicalJson(current?.items ?? [])) {
    throw new GridhallError(errors.WORK_ITEM_LIST_UNCHANGED, { basedOn });
  }
  return held + 1;
}
