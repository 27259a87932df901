import fc from 'fast-check';
import { maskName, maskPhone } from './masking.rules.js';

it.each([
  ['王建国', '王*国'],
  ['王丽', '王*'],
  ['欧阳娜娜', '欧**娜'],
  ['王', '王*'],
])('the name %s shows as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each([
  ['13812345678', '138****5678'],
  ['0574-86271234', '057******1234'],
  ['86271234', '862****4'],
])('the phone number %s shows as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

it('hides at least four digits of any phone number, and keeps its length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,12}$/), (phone) => {
      const masked = maskPhone(phone);
      expect(masked).toHaveLength(phone.length);
      expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(4);
    }),
  );
});

it('never shows a whole name', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('王', '丽', '国', 'a') }), (name) => {
      expect(maskName(name)).not.toBe(name);
      expect(maskName(name)).toContain('*');
    }),
  );
});
