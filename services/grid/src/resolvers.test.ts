import { mergeResolvers } from './resolvers.js';

describe('resolvers of several features', () => {
  it('come together type by type', () => {
    const jurisdiction = (): null => null;
    const unit = (): null => null;
    expect(mergeResolvers([{ Query: { jurisdiction } }, { Query: { unit } }])).toEqual({
      Query: { jurisdiction, unit },
    });
  });

  it('are refused when two answer the same field', () => {
    const part = { Query: { unit: () => null } };
    expect(() => mergeResolvers([part, part])).toThrow('Two features resolve Query.unit.');
  });
});
