import type { Role } from '@gridhall/messages';
import type { DistrictModel, ModelStaff } from '../day/district.model.js';
import type { GatewayClient } from '../play/gateway.client.js';
import { DEMO_PASSWORD } from './demo.js';

/** A person to go on with, one for each kind of user. */
export interface SignIn {
  readonly role: Role;
  readonly place: string;
  readonly staff: ModelStaff;
}

/** Kinds of users, and at which length of place code to look for one: a dispatcher of a town, an analyst of the district. */
const KINDS: readonly { readonly role: Role; readonly digits: number }[] = [
  { role: 'GRID_MEMBER', digits: 15 },
  { role: 'GRID_LEADER', digits: 15 },
  { role: 'SOCIAL_WORKER', digits: 12 },
  { role: 'DISPATCHER', digits: 9 },
  { role: 'HANDLER', digits: 9 },
  { role: 'DISPATCHER', digits: 6 },
  { role: 'ANALYST', digits: 6 },
  { role: 'ADMIN', digits: 6 },
];

/** One person of each kind, as near to each other as the district allows: the first town's, the first village's. */
export function chooseSignIns({ staff }: DistrictModel): SignIn[] {
  return KINDS.flatMap(({ role, digits }) => {
    const found = staff
      .flatMap((person) => person.postings.map((posting) => ({ person, posting })))
      .filter(({ posting }) => posting.role === role && posting.place.length === digits)
      .sort((one, other) => (one.posting.place < other.posting.place ? -1 : 1))[0];
    return found === undefined ? [] : [{ role, place: found.posting.place, staff: found.person }];
  });
}

const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }`;
const ME = 'query Me { me { staffId } }';

/**
 * Signs somebody in through the gateway with user name and password, as a front end does, and asks who they are.
 *
 * @returns the access token
 * @throws GatewayError; Error when the platform takes them for somebody else
 */
export async function signIn(client: GatewayClient, staffId: string): Promise<string> {
  const data = await client.request(SIGN_IN, { input: { userName: staffId, password: DEMO_PASSWORD } }, null);
  const { accessToken } = data['signIn'] as { readonly accessToken: string };
  const answer = await client.request(ME, {}, accessToken);
  const { staffId: told } = answer['me'] as { readonly staffId: string };
  if (told !== staffId) throw new Error(`${staffId} signed in, and the platform takes them for ${told}.`);
  return accessToken;
}
