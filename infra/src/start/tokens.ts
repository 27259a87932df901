import type { ScriptActor } from '../day/script.js';

/** Signs an access token with grid's current key. */
export type IssueToken = (
  claims: Pick<ScriptActor, 'staffId' | 'name' | 'postings'>,
  minutes?: number,
) => Promise<string>;

/** Long enough for the longest day; the player never has to ask again. */
const MINUTES = 60;

/**
 * One token per person of the day, made when first needed.
 *
 * Grid's own key signs them, with the postings that grid's own directory gives: they are the tokens that a sign-in would
 * hand out. A day does not sign its thousand people in, since one argon2id hash costs ten milliseconds of a processor
 * on purpose: that is the attacker's price, and paying it a thousand times would measure nothing of the platform. A few of
 * them do sign in with name and password (see district.ts).
 */
export function tokenDesk(issueToken: IssueToken): (actor: ScriptActor) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return ({ staffId, name, postings }) => {
    const known = tokens.get(staffId);
    if (known !== undefined) return known;
    const token = issueToken({ staffId, name, postings }, MINUTES);
    tokens.set(staffId, token);
    return token;
  };
}
