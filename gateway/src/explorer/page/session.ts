/** Who is signed in, for as long as the tab is open. */
export interface Session {
  readonly name: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A GraphQL answer, as far as the page looks into it. */
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly messageZh?: string };
  }[];
}

interface SessionPayload {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly me: { readonly name: string };
}

const KEY = 'gridhall.session';
const FIELDS = '{ accessToken refreshToken me { name } }';

/** Sends an operation to the gateway that serves this page. */
export async function send(
  operation: { query: string; variables?: unknown; operationName?: string | null | undefined },
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlAnswer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as GraphqlAnswer;
}

/** The session of this tab, kept over a reload and gone with the tab; never where other tabs or later visitors read. */
export function storedSession(): Session | null {
  const text = sessionStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as Session);
}

/** Keeps a session, or forgets it. */
export function storeSession(session: Session | null): void {
  if (session === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(session));
}

function sessionOf(answer: GraphqlAnswer, field: string): Session | null {
  const payload = (answer.data as Record<string, SessionPayload | null> | null | undefined)?.[field];
  if (payload == null) return null;
  return { name: payload.me.name, accessToken: payload.accessToken, refreshToken: payload.refreshToken };
}

/** Opens a session, or says why not. */
export async function signIn(
  userName: string,
  password: string,
): Promise<{ session: Session | null; answer: GraphqlAnswer }> {
  const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) ${FIELDS} }`;
  const answer = await send({ query, variables: { input: { userName, password } } });
  return { session: sessionOf(answer, 'signIn'), answer };
}

/** Goes on with a session whose access token has ended; null when it is over. */
export async function refresh({ refreshToken }: Session): Promise<Session | null> {
  const query = `mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) ${FIELDS} }`;
  return sessionOf(await send({ query, variables: { input: { refreshToken } } }), 'refreshSession');
}

/** Ends a session at its issuer. */
export async function signOut({ refreshToken }: Session): Promise<void> {
  const query = 'mutation SignOut($input: SignOutInput!) { signOut(input: $input) { hasEnded } }';
  await send({ query, variables: { input: { refreshToken } } });
}

/** Was the answer refused because the access token has ended? */
export function hasExpired({ errors }: GraphqlAnswer): boolean {
  return errors?.some(({ extensions }) => extensions?.code === 'TOKEN_EXPIRED') ?? false;
}
