import { type z } from 'zod';
import { baseConfigSchema, ConfigError, readConfig } from './config.js';

const right = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/?replicaSet=r',
  NATS_URL: 'nats://127.0.0.1:4222',
  GRIDHALL_GATEWAY_SECRET: 'x'.repeat(32),
  GRIDHALL_JWKS_URL: 'http://127.0.0.1:4001/.well-known/jwks.json',
};

describe('the configuration', () => {
  it('has a default for all that an installation can do without', () => {
    expect(readConfig(baseConfigSchema, { ...right, HOME: '/elsewhere' })).toMatchObject({
      ...{ HOST: '127.0.0.1', PORT: 0, GRIDHALL_NAMESPACE: 'gridhall', GRIDHALL_TOKEN_ISSUER: 'gridhall' },
      ...{ GRIDHALL_STREAM_REPLICAS: 1, LOG_LEVEL: 'info', GRIDHALL_SUPERVISED: false },
    });
  });

  it('that does not fit names every variable with what is wrong, and no value', () => {
    const wrong = {
      ...right,
      PORT: 'many',
      NATS_URL: 'http://secret@host',
      GRIDHALL_GATEWAY_SECRET: 'short-secret',
      MONGODB_URI: undefined,
    };
    const read = (): unknown => readConfig(baseConfigSchema, wrong);
    expect(read).toThrow(ConfigError);
    for (const name of ['PORT', 'NATS_URL', 'GRIDHALL_GATEWAY_SECRET', 'MONGODB_URI']) expect(read).toThrow(name);
    expect(read).not.toThrow(/secret@host|short-secret/);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    [undefined, false],
  ])('reads GRIDHALL_SUPERVISED=%j as %j', (value, expected) => {
    expect(readConfig(baseConfigSchema, { ...right, GRIDHALL_SUPERVISED: value }).GRIDHALL_SUPERVISED).toBe(expected);
  });

  it('describes each of its variables for the operator', () => {
    for (const [name, schema] of Object.entries(baseConfigSchema.shape)) {
      expect(`${name}: ${(schema as z.ZodType).description ?? 'nothing'}`).not.toMatch(/nothing$/);
    }
  });
});
