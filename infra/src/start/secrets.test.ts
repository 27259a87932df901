import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeSecrets, sealKeyOf } from './secrets.js';

describe('the secrets of a home', () => {
  const home = (): string => mkdtempSync(join(tmpdir(), 'gridhall-secrets-'));

  it('are made once, and only their owner can read them', () => {
    const folder = home();
    const made = homeSecrets(folder);
    expect(homeSecrets(folder)).toEqual(made);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(made.gateway).not.toBe(made.seal);
  });

  it('are those of this home alone', () => {
    expect(homeSecrets(home()).gateway).not.toBe(homeSecrets(home()).gateway);
  });

  it('are never overwritten, even when they cannot be used', () => {
    const folder = home();
    writeFileSync(join(folder, 'secrets.json'), '{"gateway":"short"}');
    expect(() => homeSecrets(folder)).toThrow('does not hold this installation');
  });

  it('give each service a key of its own to seal with, the same at every start', () => {
    const secrets = homeSecrets(home());
    expect(sealKeyOf(secrets, 'service-desk')).toBe(sealKeyOf(secrets, 'service-desk'));
    expect(sealKeyOf(secrets, 'service-desk')).not.toBe(sealKeyOf(secrets, 'another'));
    expect(sealKeyOf(secrets, 'service-desk')).not.toBe(secrets.seal);
    expect(sealKeyOf(secrets, 'service-desk')).toMatch(/^[\w-]{43}$/);
  });
});
