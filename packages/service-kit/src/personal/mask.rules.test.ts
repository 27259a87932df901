import fc from 'fast-check';
import { maskPersonal, PERSONAL_CLASSES } from './mask.rules.js';

it.each([
  ['NAME', '王建国', '王*国'],
  ['NAME', '王丽', '王*'],
  ['NAME', '欧阳娜娜', '欧**娜'],
  ['NAME', '王', '王*'],
  ['PHONE', '13812345678', '138****5678'],
  ['PHONE', '0574-86271234', '057******1234'],
  ['PHONE', '86271234', '862****4'],
  ['PHONE', '1234567', '123****'],
  ['IDENTITY_NUMBER', '11010519491231002X', '110***********002X'],
  ['ADDRESS', '骆驼街道民和路18弄3号402室', '骆驼街道民和***'],
  ['PHONE', '110', '***'],
  ['IDENTITY_NUMBER', '3302', '***'],
  ['ADDRESS', '民和路9号', '民和***'],
  ['HEALTH', '高血压', '***'],
  ['WORDS', '独居老人。', '***'],
  ['PHONE', '', ''],
] as const)('%s %s shows as %s', (kind, text, masked) => {
  expect(maskPersonal(kind, text)).toBe(masked);
});

it('hides at least four digits of any phone number, and keeps its length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,12}$/), (phone) => {
      const masked = maskPersonal('PHONE', phone);
      expect(masked).toHaveLength(phone.length);
      expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(4);
    }),
  );
});

it('never shows the whole of anything', () => {
  const text = fc.string({ minLength: 2, maxLength: 30, unit: fc.constantFrom('王', '丽', '国', 'a', '1') });
  fc.assert(
    fc.property(fc.constantFrom(...PERSONAL_CLASSES), text, (kind, clear) => {
      const masked = maskPersonal(kind, clear);
      expect(masked).not.toContain(clear);
      expect(masked).toContain('*');
    }),
  );
});
