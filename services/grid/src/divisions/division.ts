import type { JurisdictionKind, Level } from '@gridhall/messages';
import { GridhallError, type ErrorDefinition } from '@gridhall/service-kit';

/** Where a row stands: what every complaint about it begins with. */
export interface Origin {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Counted from 1, the header's. */
  readonly line: number;
}

/** A place of a district as its source has it: a district, a town or a village. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: Exclude<Level, 'GRID'>;
  readonly kind: Exclude<JurisdictionKind, 'GRID'>;
  readonly parentCode: string | null;
  readonly origin: Origin;
}

/** A refusal that names the row and column. */
export function rowError(
  definition: ErrorDefinition,
  origin: Origin,
  column: string,
  details: Readonly<Record<string, unknown>> = {},
): GridhallError {
  return new GridhallError(definition, { ...origin, column, ...details });
}
