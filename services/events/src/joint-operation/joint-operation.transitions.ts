import type { JointOperationState } from '@gridhall/messages';
import type { Action } from '@gridhall/service-kit';

/** The commands that change a joint operation which is there. */
export const jointCommands = ['convene', 'answer', 'signIn', 'recordFinding', 'conclude', 'report', 'cancel'] as const;
/** One of {@link jointCommands}. */
export type JointCommand = (typeof jointCommands)[number];

/** How somebody stands to a joint operation. */
export type JointParty =
  /** A dispatcher of the command room or centre that leads it. */
  | 'commandRoom'
  /** A member of a unit that was called to it. */
  | 'invitedUnit';

/** A row of the table: by which command, from where, to where, by whom. */
export interface JointRow {
  readonly command: JointCommand | 'plan' | 'followUp';
  readonly zh: string;
  readonly from: readonly (JointOperationState | null)[];
  readonly to: JointOperationState | 'same';
  readonly parties: readonly { readonly party: JointParty | 'system'; readonly action: Action | null }[];
  readonly note: string;
}

const commandRoom = { party: 'commandRoom', action: 'joint-operation:command' } as const;
const lead = { party: 'invitedUnit', action: 'joint-operation:answer' } as const;
const member = { party: 'invitedUnit', action: 'joint-operation:take-part' } as const;

/** The life of a joint operation, plan → convene → sign in → findings → result → report (domain §4), row by row. */
export const jointTransitions: readonly JointRow[] = [
  {
    command: 'plan',
    zh: '计划',
    from: [null],
    to: 'PLANNED',
    parties: [commandRoom],
    note: 'on 1 to 50 open events in the command room’s place',
  },
  {
    command: 'convene',
    zh: '召集',
    from: ['PLANNED', 'CONVENED'],
    to: 'CONVENED',
    parties: [commandRoom],
    note: 'again for more units; who declined is called anew',
  },
  {
    command: 'answer',
    zh: '应召',
    from: ['CONVENED', 'UNDER_WAY'],
    to: 'same',
    parties: [lead],
    note: 'accepts, or declines with a reason',
  },
  {
    command: 'signIn',
    zh: '签到',
    from: ['CONVENED', 'UNDER_WAY'],
    to: 'UNDER_WAY',
    parties: [member, commandRoom],
    note: 'within the radius; the first one begins it; who signs in has accepted',
  },
  {
    command: 'signIn',
    zh: '补签到',
    from: ['CONCLUDED'],
    to: 'same',
    parties: [member, commandRoom],
    note: 'a phone that was offline, for a time before the end',
  },
  {
    command: 'recordFinding',
    zh: '记录',
    from: ['UNDER_WAY'],
    to: 'same',
    parties: [member, commandRoom],
    note: 'by a unit that signed in; may report a new event or dispose of the one that the unit holds',
  },
  {
    command: 'followUp',
    zh: '跟进',
    from: ['UNDER_WAY', 'CONCLUDED', 'REPORTED'],
    to: 'same',
    parties: [{ party: 'system', action: null }],
    note: 'how the task of a finding ended',
  },
  {
    command: 'conclude',
    zh: '结束',
    from: ['UNDER_WAY'],
    to: 'CONCLUDED',
    parties: [commandRoom],
    note: 'with a result for every event',
  },
  { command: 'report', zh: '总结', from: ['CONCLUDED'], to: 'REPORTED', parties: [commandRoom], note: '' },
  {
    command: 'cancel',
    zh: '取消',
    from: ['PLANNED', 'CONVENED'],
    to: 'CANCELLED',
    parties: [commandRoom],
    note: 'with a reason; before anybody signed in',
  },
];

/** The rows of a command. */
export function jointRows(command: JointCommand): readonly JointRow[] {
  return jointTransitions.filter((row) => row.command === command);
}

/** The row by which `command` leaves `state`, or undefined when it may not. */
export function jointRowFrom(command: JointCommand, state: JointOperationState): JointRow | undefined {
  return jointRows(command).find(({ from }) => from.includes(state));
}
