import { failureOf, mayTryAgain, type Failure } from './failure.rules.js';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('what failed at a subgraph', () => {
  it.each<[string, unknown, Failure]>([
    ['no listener', withCode('ECONNREFUSED'), 'refused'],
    ['no listener on any address', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), 'refused'],
    ['no such host', withCode('ENOTFOUND'), 'refused'],
    ['a connection cut', withCode('ECONNRESET'), 'reset'],
    ['a connection closed while idle', withCode('UND_ERR_SOCKET'), 'reset'],
    ['no head in time', withCode('UND_ERR_HEADERS_TIMEOUT'), 'timeout'],
    ['no body in time', withCode('UND_ERR_BODY_TIMEOUT'), 'timeout'],
    ['a page of a proxy', new SyntaxError('Unexpected token <'), 'unusable'],
    ['something that is no error', 'text', 'unusable'],
    ['a code by the name of a property', withCode('constructor'), 'unusable'],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });

  it.each<[Failure, boolean, boolean]>([
    ['refused', true, true],
    ['refused', false, true],
    ['reset', true, true],
    ['reset', false, false],
    ['timeout', true, false],
    ['timeout', false, false],
    ['unusable', true, false],
    ['unusable', false, false],
  ])('%s is tried again for a query (%s): %s', (failure, isQuery, isTried) => {
    expect(mayTryAgain(failure, isQuery)).toBe(isTried);
  });
});
