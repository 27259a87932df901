import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { createKeyRing, sealConfig, sealedBy, sealedPlace } from './key-ring.js';
import { createSealer } from './sealer.js';

const newKey = (): string => randomBytes(32).toString('base64url');

describe('a key ring', () => {
  const [old, next] = [newKey(), newKey()];
  const ring = createKeyRing(next, [old]);
  const before = createKeyRing(old);

  it('opens what it sealed, whatever the text, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8 }), fc.string(), (text, place) => {
        const sealed = ring.seal(text, place);
        expect(ring.unseal(sealed, place)).toBe(text);
        expect(sealed).not.toContain(text);
      }),
    );
  });

  it('never seals the same text twice to the same', () => {
    expect(ring.seal('13800000000', 'a')).not.toBe(ring.seal('13800000000', 'a'));
  });

  it('opens what each of its keys sealed, seals with the current one, and each text names its key', () => {
    const early = before.seal('王建国', 'a');
    expect(ring.unseal(early, 'a')).toBe('王建国');
    expect(early).toMatch(sealedBy(before.currentId));
    expect(ring.seal('王建国', 'a')).toMatch(sealedBy(ring.currentId));
    expect([...ring.ids].sort()).toEqual([before.currentId, ring.currentId].sort());
    // A replica that knows the next key only for opening reads what one that seals with it wrote.
    expect(createKeyRing(old, [next]).unseal(ring.seal('王建国', 'a'), 'a')).toBe('王建国');
    expect(() => before.unseal(ring.seal('王建国', 'a'), 'a')).toThrow();
  });

  it('opens what was sealed before texts named their key, with whichever key it was', () => {
    const early = before.seal('王建国', 'a').replace(/^s2\.[^.]+/, 's1');
    expect(ring.unseal(early, 'a')).toBe('王建国');
    expect(() => createKeyRing(newKey()).unseal(early, 'a')).toThrow();
  });

  it('opens nothing that was changed, in any of its bytes', () => {
    const sealed = ring.seal('王建国', 'a');
    const head = sealed.slice(0, sealed.lastIndexOf('.') + 1);
    const bytes = Buffer.from(sealed.slice(head.length), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => ring.unseal(head + changed.toString('base64url'), 'a')).toThrow();
    }
    for (const text of ['', '王建国', head, sealed.slice(0, 20)]) expect(() => ring.unseal(text, 'a')).toThrow();
  });

  it('opens nothing in another collection, record or field', () => {
    const sealed = ring.seal('王建国', sealedPlace('applications', '1', 'name'));
    for (const place of [
      sealedPlace('residents', '1', 'name'),
      sealedPlace('applications', '2', 'name'),
      sealedPlace('applications', '1', 'phone'),
    ]) {
      expect(() => ring.unseal(sealed, place)).toThrow();
    }
  });

  it('takes no keys but of 32 bytes, others in a list', () => {
    for (const key of ['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}=`]) {
      expect(sealConfig.GRIDHALL_SEAL_KEY.safeParse(key).success).toBe(false);
      expect(() => createKeyRing(key)).toThrow();
    }
    const read = (list?: string): unknown =>
      z.object(sealConfig).parse({ GRIDHALL_SEAL_KEY: old, GRIDHALL_SEAL_OTHER_KEYS: list }).GRIDHALL_SEAL_OTHER_KEYS;
    expect(read()).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read(`${old}, ${next}`)).toEqual([old, next]);
    expect(() => read(`${old},short`)).toThrow();
  });
});

describe('a digest', () => {
  const index = newKey();
  const sealer = createSealer(createKeyRing(newKey()), index);

  it('is the same for the same text and purpose, whatever the seal key, and no other', () => {
    const digest = sealer.digest('phone', '13800000000');
    expect(createSealer(createKeyRing(newKey()), index).digest('phone', '13800000000')).toBe(digest);
    expect(sealer.digest('phone', '13800000001')).not.toBe(digest);
    expect(sealer.digest('mobile', '13800000000')).not.toBe(digest);
    expect(createSealer(sealer, newKey()).digest('phone', '13800000000')).not.toBe(digest);
  });
});
