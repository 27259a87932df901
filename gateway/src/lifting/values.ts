import { Kind, parseConstValue } from 'graphql';
import type { Literal } from './scan.js';

/** The scalars whose literals can be given as variables without a difference that anybody could see. */
export const liftableScalars = ['Int', 'Float', 'String', 'ID', 'DateTime', 'Date'] as const;
/** One of {@link liftableScalars}. */
export type LiftableScalar = (typeof liftableScalars)[number];

/** Which way of writing a scalar takes; what does not fit is the validator's to refuse, so it stays where it is. */
export const writtenAs: Readonly<Record<LiftableScalar, readonly Literal['kind'][]>> = {
  Int: ['Int'],
  Float: ['Int', 'Float'],
  String: ['String'],
  ID: ['Int', 'String'],
  DateTime: ['String'],
  Date: ['String'],
};

const date = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTime = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDay(text: string): boolean {
  const match = date.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const made = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function isInstant(text: string): boolean {
  const day = dateTime.exec(text)?.[1];
  return day !== undefined && isDay(day);
}

function stringValue(text: string, literal: Literal): string | undefined {
  const written = text.slice(literal.start, literal.end);
  if (!literal.isIntricate) return written.slice(1, -1);
  try {
    const node = parseConstValue(written, { noLocation: true });
    return node.kind === Kind.STRING ? node.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value that a variable must have to mean what the literal means (GraphQL §3.5).
 *
 * @returns undefined when the literal is not surely valid: the operation is then answered as it was written
 */
export function literalValue(text: string, literal: Literal, scalar: LiftableScalar): string | number | undefined {
  if (literal.kind === 'String') {
    const value = stringValue(text, literal);
    if (value === undefined) return undefined;
    if (scalar === 'DateTime') return isInstant(value) ? value : undefined;
    if (scalar === 'Date') return isDay(value) ? value : undefined;
    return value;
  }
  const written = text.slice(literal.start, literal.end);
  // An ID keeps its digits as they are written: 9007199254740993 has no other number to stand for it.
  if (scalar === 'ID') return written;
  const value = Number(written);
  if (!Number.isFinite(value)) return undefined;
  if (scalar === 'Int' && (value > 2_147_483_647 || value < -2_147_483_648)) return undefined;
  return value;
}
