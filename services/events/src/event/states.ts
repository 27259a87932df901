import type { EventState } from '@gridhall/messages';
import type { StateRow } from './lifecycle.js';

/** event-lifecycle §2, row by row. */
export const states: readonly StateRow[] = [
  { state: 'DRAFT', zh: '草稿', holder: 'reporter (device or server)', clocks: ['draft'], terminal: 'no' },
  {
    state: 'REPORTED',
    zh: '已上报/待受理',
    holder: 'town command room (or district)',
    clocks: ['accept'],
    terminal: 'no',
  },
  { state: 'CONFIRMING', zh: '待核实', holder: 'grid member', clocks: ['accept', 'confirm'], terminal: 'no' },
  { state: 'INFO_REQUESTED', zh: '待补充', holder: 'reporter', clocks: ['info-wait'], terminal: 'no' },
  { state: 'ACCEPTED', zh: '已受理/已立案/待派遣', holder: 'dispatcher', clocks: ['dispatch'], terminal: 'no' },
  {
    state: 'DISPATCHED',
    zh: '已派遣/待签收',
    holder: 'handling unit',
    clocks: ['sign-for', 'return-window'],
    terminal: 'no',
  },
  { state: 'IN_PROGRESS', zh: '处置中', holder: 'handling unit (lead)', clocks: ['dispose'], terminal: 'no' },
  {
    state: 'SUSPENDED',
    zh: '挂账/挂起',
    holder: 'handling unit, watched by dispatcher',
    clocks: ['suspension-review'],
    terminal: 'no',
  },
  { state: 'PENDING_VERIFICATION', zh: '待核查', holder: 'verifier', clocks: ['verify'], terminal: 'no' },
  { state: 'PENDING_EVALUATION', zh: '待评价', holder: 'reporter', clocks: ['evaluate'], terminal: 'no' },
  { state: 'CLOSED', zh: '已结案', holder: 'dispatcher level', clocks: ['reopen-window', 'archive'], terminal: 'soft' },
  { state: 'ARCHIVED', zh: '已归档', holder: 'system', clocks: [], terminal: 'yes' },
  {
    state: 'DECLINED',
    zh: '不予受理/作废',
    holder: '–',
    clocks: ['appeal-window'],
    terminal: 'yes',
    wayBack: 'appeal → REPORTED',
  },
  { state: 'WITHDRAWN', zh: '已撤回', holder: '–', clocks: [], terminal: 'yes' },
  { state: 'MERGED', zh: '并案', holder: '–', clocks: [], terminal: 'yes', wayBack: 'unmerge → the state before' },
  { state: 'RECORDED', zh: '备案', holder: '–', clocks: [], terminal: 'yes', wayBack: 'none: information only' },
];

/** The states in which an event still asks something of somebody. */
export const openStates: readonly EventState[] = states
  .filter(({ terminal }) => terminal === 'no')
  .map(({ state }) => state);

/** The states in which an event is not in the archive yet, nor ended otherwise: few of all that ever were. */
export const presentStates: readonly EventState[] = [...openStates, 'CLOSED'];
