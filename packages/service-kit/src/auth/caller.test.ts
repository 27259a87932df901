import fc from 'fast-check';
import { ROLES } from '@gridhall/messages';
import {
  coversPlace,
  placeFilter,
  placesFor,
  postingsFor,
  requireCaller,
  requirePermission,
  type Caller,
} from './caller.js';
import { actions, permissions, rolesGranting, roleGrants } from './permissions.js';
import { scopeOf } from './scopes.js';

const caller = (...postings: [role: (typeof ROLES)[number], place: string][]): Caller => ({
  staffId: 's',
  name: 'n',
  postings: postings.map(([role, place]) => ({ role, place, unit: null })),
});

const place = fc
  .tuple(fc.constantFrom('330211', '330212'), fc.array(fc.constantFrom('101', '102', '201', '001'), { maxLength: 3 }))
  .map(([district, rest]) => district + rest.join(''));

describe('a caller', () => {
  it('is needed where there is none', () => {
    expect(() => requireCaller({ caller: null })).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('may do what one of the postings grants, there and below, and nowhere else', () => {
    const both = caller(['DISPATCHER', '330211101'], ['ANALYST', '330211']);
    expect(placesFor(both, 'event:dispatch')).toEqual(['330211101']);
    expect(placesFor(both, 'figures:read')).toEqual(['330211']);
    expect(postingsFor(both, 'event:dispatch')).toEqual([both.postings[0]]);
    expect(() => requirePermission(both, 'district:administer')).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        extensions: expect.objectContaining({ action: 'district:administer' }) as unknown,
      }),
    );
  });

  it('covers a place exactly when one of the postings’ places begins it', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), place, (places, code) => {
        const own = placesFor(
          caller(...places.map((one) => ['ADMIN', one] as [(typeof ROLES)[number], string])),
          'staff:read',
        );
        expect(coversPlace(own, code)).toBe(places.some((one) => code.startsWith(one)));
        // None of them lies in another one.
        expect(own.some((one) => own.some((other) => one !== other && one.startsWith(other)))).toBe(false);
      }),
    );
  });

  it('filters by ranges that hold exactly the codes below', () => {
    const holds = (filter: unknown, code: string): boolean => {
      const { $or, at } = filter as { $or?: unknown[]; at?: { $gte?: string; $lt?: string; $in?: string[] } };
      if ($or !== undefined) return $or.some((one) => holds(one, code));
      if (at?.$in !== undefined) return at.$in.includes(code);
      return at !== undefined && code >= (at.$gte ?? '') && code < (at.$lt ?? '');
    };
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), place, (places, code) => {
        expect(holds(placeFilter('at', places), code)).toBe(coversPlace(places, code));
      }),
    );
  });
});

describe('the permission table', () => {
  it('has a row for every role, and no action that nobody may do', () => {
    expect(Object.keys(permissions).sort()).toEqual([...ROLES].sort());
    for (const action of actions) expect(rolesGranting(action)).not.toEqual([]);
  });

  it('names actions as what:verb', () => {
    for (const granted of Object.values<readonly string[]>(permissions)) {
      for (const action of granted) expect(action).toMatch(/^[a-z-]+:[a-z-]+$/);
    }
  });

  // Domain §7, read from the page rather than from the code.
  it.each([
    ['GRID_MEMBER', 'event:self-handle', true],
    ['GRID_MEMBER', 'visit:record', true],
    ['GRID_MEMBER', 'event:verify', false],
    ['GRID_LEADER', 'event:verify', true],
    ['VOLUNTEER', 'event:report', true],
    ['VOLUNTEER', 'event:dispose', false],
    ['SOCIAL_WORKER', 'application:accept', true],
    ['SOCIAL_WORKER', 'event:accept', false],
    ['DISPATCHER', 'event:dispatch', true],
    ['DISPATCHER', 'event:close', true],
    ['DISPATCHER', 'application:accept', false],
    ['HANDLER', 'event:return', true],
    ['HANDLER', 'event:dispatch', false],
    ['SUPERVISOR', 'event:supervise', true],
    ['ANALYST', 'figures:read', true],
    ['ANALYST', 'event:report', false],
    ['ADMIN', 'district:administer', true],
    ['DISPATCHER', 'district:administer', false],
  ] as const)('%s may %s: %s', (role, action, isGranted) => {
    expect(roleGrants(role, action)).toBe(isGranted);
  });

  // Domain §7, the column "sees".
  it.each([
    ['GRID_MEMBER', 'event:read', 'OWN_GRID'],
    ['INSTRUCTOR', 'event:verify', 'OWN_VILLAGE'],
    ['SOCIAL_WORKER', 'application:accept', 'OWN_VILLAGE'],
    ['DISPATCHER', 'event:dispatch', 'OWN_TOWN'],
    ['HANDLER', 'event:dispose', 'DISPATCHED_TO'],
    ['HANDLER', 'joint-operation:answer', 'OWN_UNIT'],
    ['SUPERVISOR', 'event:supervise', 'OWN_PLACE'],
    ['ANALYST', 'event:read', 'WITHOUT_PERSONAL_DATA'],
    ['ANALYST', 'event:report', null],
  ] as const)('reaches, for %s to %s: %s', (role, action, scope) => {
    expect(scopeOf(role, action)).toBe(scope);
  });

  it('knows no other action', () => {
    expect(roleGrants('ADMIN', 'everything')).toBe(false);
  });
});
