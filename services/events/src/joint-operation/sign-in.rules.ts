import { GridhallError } from '@gridhall/service-kit';
import type { Invitation, JointOperationFacts, Point, SignIn } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';

const EARTH_RADIUS_METRES = 6_371_008.8;
const MINUTE_MS = 60_000;
/** Signing in opens so long before the start. */
const OPENS_BEFORE_MINUTES = 120;
/** A receiver that is unsure of its place is given the benefit of at most so many metres. */
const LARGEST_ACCURACY_METRES = 100;

/** Metres between two points along the earth, by the haversine formula: right to half a percent at any distance. */
export function distanceMetres(one: Point, other: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const chord =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where and when somebody says to be there. */
export interface Presence {
  readonly point: Point;
  /** How unsure the receiver is of the point; null when it does not say. */
  readonly accuracyMetres: number | null;
  /** When, by the phone's clock: it may have been offline. */
  readonly clientAt: Date | null;
}

type Meeting = Pick<
  JointOperationFacts,
  'meetingPoint' | 'radiusMetres' | 'startsAt' | 'graceMinutes' | 'convenedAt' | 'concludedAt'
>;

/**
 * When and where somebody counts as present. The phone's time counts, unless it lies ahead of ours. Pure.
 *
 * @throws SIGN_IN_TOO_FAR, SIGN_IN_TOO_EARLY, SIGN_IN_TOO_LATE
 */
export function judgePresence(
  meeting: Meeting,
  { point, accuracyMetres, clientAt }: Presence,
  now: Date,
): Pick<SignIn, 'at' | 'receivedAt' | 'point' | 'distanceMetres' | 'minutesLate'> {
  const { startsAt, graceMinutes, convenedAt, concludedAt, radiusMetres } = meeting;
  const distance = Math.round(distanceMetres(point, meeting.meetingPoint));
  if (distance - Math.min(accuracyMetres ?? 0, LARGEST_ACCURACY_METRES) > radiusMetres) {
    throw new GridhallError(jointErrors.SIGN_IN_TOO_FAR, { distanceMetres: distance, radiusMetres });
  }
  const at = clientAt !== null && clientAt < now ? clientAt : now;
  const opens = Math.max(startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE_MS, convenedAt?.getTime() ?? 0);
  if (at.getTime() < opens) {
    throw new GridhallError(jointErrors.SIGN_IN_TOO_EARLY, { from: new Date(opens).toISOString() });
  }
  if (concludedAt !== null && at > concludedAt) {
    throw new GridhallError(jointErrors.SIGN_IN_TOO_LATE, { concludedAt: concludedAt.toISOString() });
  }
  const late = Math.ceil((at.getTime() - startsAt.getTime()) / MINUTE_MS) - graceMinutes;
  return { at, receivedAt: now, point, distanceMetres: distance, minutesLate: Math.max(0, late) };
}

/** How a unit stands to the meeting. */
export type Attendance = 'EXPECTED' | 'PRESENT' | 'LATE' | 'ABSENT' | 'EXCUSED';

/** A unit is there with its first person: late if that one was; absent once the grace is over and nobody came. Pure. */
export function attendanceOf(
  { state, unitId }: Invitation,
  { signIns, startsAt, graceMinutes }: Pick<JointOperationFacts, 'signIns' | 'startsAt' | 'graceMinutes'>,
  now: Date,
): Attendance {
  const own = signIns.filter((signIn) => signIn.unitId === unitId);
  if (own.length > 0) return own.some(({ minutesLate }) => minutesLate === 0) ? 'PRESENT' : 'LATE';
  if (state === 'DECLINED') return 'EXCUSED';
  return now.getTime() > startsAt.getTime() + graceMinutes * MINUTE_MS ? 'ABSENT' : 'EXPECTED';
}
