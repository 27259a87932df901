import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { Document } from 'mongodb';
import type { Event } from '../../generated/graphql.js';
import type { EventRow } from '../event.document.js';
import { rowProjection } from '../event.list.js';

/** Who sees it, where its page goes on, and which version was read. */
const always = [
  ...(['placeCode', 'unitIds', 'reporterStaffId', 'followerStaffIds', 'confidential'] as const),
  ...(['reportedAt', 'version'] as const),
] as const;

/** What each field of `Event` is made of. A field that is missing here does not compile. */
const madeOf: Readonly<Record<Exclude<keyof Event, '__typename'>, readonly (keyof EventRow)[] | 'everything'>> = {
  id: [],
  number: ['number'],
  title: ['title', 'workItemCode'],
  description: ['description'],
  place: [],
  grid: [],
  point: ['point'],
  pointOutsidePlace: ['pointOutsidePlace'],
  address: ['address'],
  workItem: ['workItemCode'],
  workItemListVersion: ['workItemListVersion'],
  category: ['category'],
  extra: ['extra'],
  platform: ['platform'],
  urgency: ['urgency'],
  source: ['source'],
  state: ['state'],
  level: ['level'],
  resolvedAtLevel: ['resolvedAtLevel'],
  holderUnit: ['holderUnitId'],
  leadUnit: ['leadUnitId'],
  reporter: [],
  application: ['applicationId'],
  visit: ['visitId'],
  outsideContact: ['outsideContact'],
  selfHandled: ['selfHandled'],
  confidential: [],
  legacyFlag: ['legacyFlag'],
  supervision: ['supervision'],
  reworkCount: ['reworkCount'],
  returnCount: ['returnCount'],
  reopenCount: ['reopenCount'],
  escalationCount: ['escalationCount'],
  disposal: ['disposal'],
  satisfaction: ['satisfaction'],
  reportedAt: [],
  stageStartedAt: ['stageStartedAt'],
  clocks: ['clocks'],
  dueAt: ['dueAt'],
  isOverdue: ['dueAt'],
  acceptedAt: ['acceptedAt'],
  dispatchedAt: ['dispatchedAt'],
  acknowledgedAt: ['acknowledgedAt'],
  dispatchRecord: ['dispatchRecord'],
  handlingTerms: ['handlingTerms'],
  disposedAt: ['disposedAt'],
  verifiedAt: ['verifiedAt'],
  evaluatedAt: ['evaluatedAt'],
  closedAt: ['closedAt'],
  version: [],
  pendingRequest: ['pending'],
  assignments: ['assignments'],
  assignee: ['assigneeStaffId'],
  verifier: ['verifierStaffId'],
  copiedUnits: ['copiedUnitIds'],
  infoRequest: ['infoRequest'],
  infoRequestCount: ['infoRequestCount'],
  suspension: ['suspension'],
  suspensionCount: ['suspensionCount'],
  extensionWorkingDays: ['extensionWorkingDays'],
  urgeCount: ['urgeCount'],
  appealCount: ['appealCount'],
  interimResultAt: ['interimResultAt'],
  declinedAt: ['declinedAt'],
  primary: ['merge'],
  followerCount: ['followers'],
  followers: ['followers'],
  parent: ['parentId'],
  children: ['childIds'],
  // The timeline itself is loaded apart, for all rows at once.
  timeline: [],
  evidence: [],
  media: [],
  timelineIntact: ['headHash'],
  caseFileUrl: [],
  // The rules look at all of it.
  availableActions: 'everything',
  suggestedDispatch: 'everything',
  jointOperations: [],
};

function isEventField(name: string): name is keyof typeof madeOf {
  return name in madeOf;
}

/** The fields of a selection, those in fragments too. */
function fieldsOf(
  set: SelectionSetNode | undefined,
  { fragments }: Pick<GraphQLResolveInfo, 'fragments'>,
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return fieldsOf(inner, { fragments });
  });
}

/** The MongoDB projection of a page of events: what the operation selects of `edges { node }`, and no more. */
export function pageProjection(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Document {
  const inside = (nodes: readonly FieldNode[], name: string): FieldNode[] =>
    nodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info).filter((field) => field.name.value === name));
  const events = inside(inside(info.fieldNodes, 'edges'), 'node');
  const read = new Set<string>(always);
  for (const { name } of events.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info))) {
    const needed = isEventField(name.value) ? madeOf[name.value] : [];
    if (needed === 'everything') return rowProjection;
    for (const field of needed) read.add(field);
  }
  return Object.fromEntries([...read].map((field) => [field, 1]));
}
