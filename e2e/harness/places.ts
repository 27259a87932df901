/** Codes in a small district: two towns of Zhenhai with two villages each (`two-towns.csv`), under a code of its own. */
export interface Places {
  readonly district: string;
  /** A street with two communities. */
  readonly street: string;
  /** Another town, with two villages. */
  readonly town: string;
}

/** A district on the shared platform for each file that uses it: nobody sees or counts what the others make. */
export const DISTRICTS = {
  'every-way-back': '330212',
  'joint-operation': '330213',
  live: '330214',
  'matter-becomes-event': '330215',
  media: '330216',
  'one-life': '330217',
  open311: '330218',
  'out-of-scope': '330219',
  'sign-in': '330220',
  tokens: '330221',
  'two-dispatchers': '330222',
  // The pages speak of this one, and it alone has a map.
  'documented-queries': '330211',
} as const;

/** A file that shares the platform. */
export type SharingFile = keyof typeof DISTRICTS;

/** The places of the district with a code. */
export function placesIn(code: string): Places {
  return { district: code, street: `${code}001`, town: `${code}101` };
}

/** The places that a file of the shared platform has to itself. */
export function placesOf(file: SharingFile): Places {
  return placesIn(DISTRICTS[file]);
}

/** The places of a platform that a file has to itself. */
export const OWN_PLACES = placesIn('330211');
