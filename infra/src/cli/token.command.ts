import type { DistrictRecord, GridTools } from '@gridhall/grid';
import { placeAtLevel, type Role } from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';
import { CliError } from './cli-error.js';

/** Whose token is asked for. */
export interface TokenRequest {
  readonly role: Role;
  /** 6, 9, 12 or 15 digits. */
  readonly place: string;
  readonly unit?: string;
  readonly minutes: number;
}

/** What a token says of its bearer. */
export interface Bearer {
  readonly staffId: string;
  readonly name: string;
  readonly postings: readonly Posting[];
}

/** The unit in which somebody of a role works at a place, as far as the place alone tells (domain §3). */
function usualUnit(role: Role, place: string): string | null {
  const kinds: Readonly<Record<number, string>> =
    role === 'DISPATCHER'
      ? { 6: 'CENTRE', 9: 'COMMAND' }
      : role === 'SOCIAL_WORKER' || role === 'INSTRUCTOR'
        ? { 12: 'OFFICE' }
        : role === 'GRID_LEADER' || role === 'GRID_MEMBER'
          ? { 15: 'TEAM' }
          : {};
  const kind = kinds[place.length];
  return kind === undefined ? null : `${place}-${kind}`;
}

/**
 * Who is meant by a role at a place: somebody who is posted so, the first by id, with all their postings; else a stand-in
 * who has that one posting and no record.
 *
 * @throws CliError PLACE_UNKNOWN, UNIT_UNKNOWN
 */
function bearerOf(district: DistrictRecord, { role, place, unit }: TokenRequest): Bearer {
  if (!placesOf(district).has(place)) throw new CliError('PLACE_UNKNOWN', { place, district: district.name });
  if (unit !== undefined && !district.units.some(({ id }) => id === unit)) throw new CliError('UNIT_UNKNOWN', { unit });
  const isMeant = (posting: Posting): boolean =>
    posting.role === role && posting.place === place && (unit === undefined || posting.unit === unit);
  const posted = district.staff
    .filter(({ postings }) => postings.some(isMeant))
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0];
  if (posted !== undefined) return { staffId: posted.id, name: posted.name, postings: posted.postings };
  const posting = { role, place, unit: unit ?? usualUnit(role, place) };
  return {
    staffId: `stand-in-${place}-${role.toLowerCase().replaceAll('_', '-')}`,
    name: '临时代班',
    postings: [posting],
  };
}

function placesOf({ code, towns }: DistrictRecord): ReadonlySet<string> {
  const villages = towns.flatMap((town) => town.villages);
  const grids = villages.flatMap((village) => village.grids);
  return new Set([code, ...[...towns, ...villages, ...grids].map((place) => place.code)]);
}

/**
 * `gridhall token`: an access token of somebody in a role at a place.
 *
 * @throws CliError DISTRICT_MISSING, PLACE_UNKNOWN, UNIT_UNKNOWN
 */
export async function issueToken(tools: GridTools, request: TokenRequest): Promise<{ token: string; bearer: Bearer }> {
  const code = placeAtLevel(request.place, 'DISTRICT') ?? request.place;
  const district = await tools.readDistrict(code);
  if (district === null) throw new CliError('DISTRICT_MISSING', { code });
  const bearer = bearerOf(district, request);
  return { bearer, token: await tools.issueToken(bearer, request.minutes) };
}
