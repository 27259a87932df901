import { placeAtLevel } from '@gridhall/messages';
import { shanghaiDay } from '@gridhall/service-kit';

/** What the numbers of a town's day begin with, `330211101-20171116-`; a matter of the whole district counts under `330211000`. */
export function numberPrefix(placeCode: string, at: Date): string {
  const town = placeAtLevel(placeCode, 'TOWN') ?? placeCode.padEnd(9, '0');
  return `${town}-${shanghaiDay(at).replaceAll('-', '')}-`;
}
