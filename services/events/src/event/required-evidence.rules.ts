import type { RequiredEvidence } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { EventFacts, Evidence } from './event.document.js';

/** What a piece of evidence shows, of all that a work item may ask for. A recording of what was said is a note of it. */
function shows({ kind, phase }: Evidence): RequiredEvidence {
  if (kind === 'DOCUMENT') return 'DOCUMENT';
  if (kind === 'NOTE' || kind === 'AUDIO') return 'NOTE';
  return phase === 'BEFORE' ? 'PHOTO_BEFORE' : 'PHOTO_AFTER';
}

/** What some evidence shows, each once. Pure. */
export function shownBy(evidence: readonly Evidence[]): RequiredEvidence[] {
  return [...new Set(evidence.map(shows))];
}

/**
 * What has been shown of an event after a step. Pure.
 *
 * @param isUndone the step undid the disposal: a photo of afterwards shows no more what it did
 */
export function shownAfter(
  { shownEvidence = [] }: Pick<EventFacts, 'shownEvidence'>,
  evidence: readonly Evidence[],
  isUndone: boolean,
): RequiredEvidence[] {
  const all = [...new Set([...shownEvidence, ...shownBy(evidence)])];
  return isUndone ? all.filter((one) => one !== 'PHOTO_AFTER') : all;
}

/**
 * Refuses a disposal of which nobody has shown what the item asks for (domain §3, "required evidence"). Pure.
 *
 * @param words what the disposal says: words are a note
 * @returns EVIDENCE_MISSING, or null
 */
export function refuseUnshown(
  event: Pick<EventFacts, 'requiredEvidence' | 'shownEvidence' | 'workItemCode'>,
  evidence: readonly Evidence[],
  words: string | null,
): GridhallError | null {
  const shown = new Set([...shownAfter(event, evidence, false), ...(words === null ? [] : ['NOTE'])]);
  const { workItemCode, requiredEvidence = [] } = event;
  const missing = requiredEvidence.filter((one) => !shown.has(one));
  return missing.length === 0 ? null : new GridhallError(errors.EVIDENCE_MISSING, { workItemCode, missing });
}
