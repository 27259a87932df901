import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createSealer, sealKeySchema } from './seal.js';

const newKey = (): string => randomBytes(32).toString('base64url');

describe('a sealer', () => {
  const sealer = createSealer(newKey());

  it('opens what it sealed, whatever the text, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8 }), fc.string(), (text, place) => {
        const sealed = sealer.seal(text, place);
        expect(sealer.unseal(sealed, place)).toBe(text);
        expect(sealed).not.toContain(text);
      }),
    );
  });

  it('never seals the same text twice to the same', () => {
    expect(sealer.seal('13800000000', 'a')).not.toBe(sealer.seal('13800000000', 'a'));
  });

  it('opens nothing that was changed, in any of its bytes', () => {
    const sealed = sealer.seal('王建国', 'a');
    const mark = sealed.slice(0, 3);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => sealer.unseal(mark + changed.toString('base64url'), 'a')).toThrow();
    }
    for (const text of ['', '王建国', mark, sealed.slice(0, 12)]) expect(() => sealer.unseal(text, 'a')).toThrow();
  });

  it('opens nothing with another key, or at another place', () => {
    const sealed = sealer.seal('王建国', 'application:1:name');
    expect(() => createSealer(newKey()).unseal(sealed, 'application:1:name')).toThrow();
    expect(() => sealer.unseal(sealed, 'application:2:name')).toThrow();
  });

  it('digests the same text to the same, with another key to another', () => {
    expect(sealer.digest('13800000000')).toBe(sealer.digest('13800000000'));
    expect(sealer.digest('13800000000')).not.toBe(sealer.digest('13800000001'));
    expect(createSealer(newKey()).digest('13800000000')).not.toBe(sealer.digest('13800000000'));
  });

  it('takes no key but one of 32 bytes', () => {
    for (const key of ['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}=`]) {
      expect(sealKeySchema.safeParse(key).success).toBe(false);
      expect(() => createSealer(key)).toThrow();
    }
  });
});
