import { pino } from 'pino';
import type { RequestContext } from './context.js';
import { joinFeatures, type Feature } from './feature.js';

const base: RequestContext = { caller: null, requestId: 'test', clientAddress: null, log: pino({ enabled: false }) };
const nothing = (): void => undefined;

describe('features', () => {
  it('come together: their resolvers type by type, their parts of the context, and all else in a row', () => {
    const [jurisdiction, unit] = [(): null => null, (): null => null];
    const task = { start: () => undefined, stop: () => Promise.resolve() };
    const places: Feature<{ places: string }> = {
      resolvers: { Query: { jurisdiction } },
      context: () => ({ places: 'by code' }),
      routes: { 'GET /places': nothing },
    };
    const units: Feature<{ units: string }> = {
      resolvers: { Query: { unit } },
      context: ({ requestId }) => ({ units: `for ${requestId}` }),
      tasks: [task],
    };
    const parts = joinFeatures([places, units]);
    expect(parts.resolvers).toEqual({ Query: { jurisdiction, unit } });
    const context: RequestContext & { places: string; units: string } = parts.context(base);
    expect(context).toEqual({ ...base, places: 'by code', units: 'for test' });
    expect(parts.tasks).toEqual([task]);
    expect(Object.keys(parts.routes ?? {})).toEqual(['GET /places']);
  });

  it.each<[string, Feature, string]>([
    ['the same field', { resolvers: { Query: { unit: nothing } } }, 'resolve Query.unit'],
    ['the same route', { routes: { 'GET /keys': nothing } }, 'answer GET /keys'],
    ['what is passed on', { forwarded: { '/media/': () => Promise.resolve() } }, 'answer /media/'],
  ])('are refused when two answer %s', (_, feature, said) => {
    expect(() => joinFeatures([feature, feature])).toThrow(`Two features ${said}.`);
  });

  it('are refused when two add the same to the context', () => {
    const feature: Feature = { context: () => ({ loaders: {} }) };
    expect(() => joinFeatures([feature, feature]).context(base)).toThrow('Two features add loaders to the context.');
  });
});
