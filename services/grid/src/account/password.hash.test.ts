import * as argon2 from '@node-rs/argon2';
import { fitsPassword, hashPassword, isOutdatedHash } from './password.hash.js';

// The real library, its calls counted.
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const verify = jest.mocked(argon2.verify);

describe('a password hash', () => {
  it('is Argon2id with 19 MiB and 2 passes, salted', async () => {
    const [one, other] = await Promise.all([hashPassword('Nine dragons 9'), hashPassword('Nine dragons 9')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('fits its password only, however that is composed', async () => {
    const hash = await hashPassword('caf\u00e9 au lait 9');
    await expect(fitsPassword(hash, 'cafe\u0301 au lait 9')).resolves.toBe(true);
    await expect(fitsPassword(hash, 'café au lait 8')).resolves.toBe(false);
  });

  it('costs the same work when there is none, and never fits', async () => {
    const parameters = (hash: unknown): unknown => String(hash).split('$').slice(0, 4);
    const hash = await hashPassword('Nine dragons 9');
    verify.mockClear();
    await expect(fitsPassword(hash, 'wrong')).resolves.toBe(false);
    await expect(fitsPassword(undefined, 'wrong')).resolves.toBe(false);
    expect(verify).toHaveBeenCalledTimes(2);
    const [known, unknown] = verify.mock.calls;
    expect(parameters(unknown?.[0])).toEqual(parameters(known?.[0]));
  });

  it('is outdated when it was made with other parameters', async () => {
    expect(isOutdatedHash(await argon2.hash('x', { memoryCost: 4096, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(isOutdatedHash(await hashPassword('x'))).toBe(false);
  });
});
