import { changeCommands, type ChangeCommand } from './command.js';
import { changeSchemas, type ChangeInput } from './event.input.js';

/** A mutation that changes an event, by the name of its input's schema. */
export type ChangeMutation = keyof typeof changeSchemas;

/** Every mutation that changes an event. */
export const changeMutations = Object.keys(changeSchemas) as ChangeMutation[];

/** Where the noun stands in a mutation's name (event-lifecycle §6): at the end, unless it is said here. */
const names: Readonly<Partial<Record<ChangeMutation, string>>> = {
  requestConfirmation: 'requestEventConfirmation',
  requestInfo: 'requestEventInfo',
  supplyInfo: 'supplyEventInfo',
  fileForRecord: 'fileEventForRecord',
  addProgress: 'addEventProgress',
  transferWithinUnit: 'transferEventWithinUnit',
  requestAssist: 'requestEventAssist',
  answerAssist: 'answerEventAssignment',
  extend: 'requestEventExtension',
  suspend: 'requestEventSuspension',
  decideRequest: 'decideEventRequest',
  reassignVerification: 'reassignEventVerification',
  cancelSupervision: 'cancelEventSupervision',
  setUrgent: 'setEventUrgent',
  setConfidential: 'setEventConfidential',
  setLegacy: 'setEventLegacy',
};

/** The name of a mutation in the schema. */
export function mutationName(mutation: ChangeMutation): string {
  return names[mutation] ?? `${mutation}Event`;
}

/** The mutations of several commands, with the input that chooses among them. */
const choosing = {
  pass: 'verify',
  fail: 'verify',
  acceptAssist: 'answerAssist',
  completeAssist: 'answerAssist',
  declineAssist: 'answerAssist',
  waiveAssist: 'answerAssist',
} as const satisfies Partial<Record<ChangeCommand, ChangeMutation>>;

/** The mutation that takes a step. */
export function mutationOf(command: ChangeCommand): ChangeMutation {
  if (command in choosing) return choosing[command as keyof typeof choosing];
  return /^(approve|reject)/.test(command) ? 'decideRequest' : (command as ChangeMutation);
}

const assistAnswers = {
  ACCEPT: 'acceptAssist',
  COMPLETE: 'completeAssist',
  DECLINE: 'declineAssist',
  WAIVE: 'waiveAssist',
} as const satisfies Record<string, ChangeCommand>;

const commands: ReadonlySet<string> = new Set(changeCommands);

/** The command of the table that a mutation's input asks for: `verifyEvent` passes or fails. */
export function commandOf(mutation: ChangeMutation, { passed, answer, kind, approved }: ChangeInput): ChangeCommand {
  if (mutation === 'verify') return passed === true ? 'pass' : 'fail';
  if (mutation === 'answerAssist') return assistAnswers[answer ?? 'ACCEPT'];
  if (mutation !== 'decideRequest') return mutation;
  const name = `${approved === true ? 'approve' : 'reject'}${(kind ?? '').charAt(0)}${(kind ?? '').slice(1).toLowerCase()}`;
  if (!commands.has(name)) throw new Error(`There is no command ${name}.`);
  return name as ChangeCommand;
}
