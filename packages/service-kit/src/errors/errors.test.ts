import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { formatError } from './apollo.js';
import { allErrors, commonErrors, defineErrors } from './catalogue.js';
import { GridhallError, isError, parseInput } from './gridhall-error.js';

describe('the catalogue of errors', () => {
  it('holds each code once, with words in both languages that ask for the same details', () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const { code, en, zh } of allErrors()) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect([code, ...placeholders(zh)]).toEqual([code, ...placeholders(en)]);
    }
  });

  it('refuses one code with two meanings, and takes the same words again', () => {
    const words = { KIT_TEST_TWICE: { en: 'One.', zh: '一。' } };
    defineErrors(words);
    expect(() => defineErrors(words)).not.toThrow();
    expect(() => defineErrors({ KIT_TEST_TWICE: { en: 'Two.', zh: '二。' } })).toThrow('KIT_TEST_TWICE');
  });
});

describe('a refusal', () => {
  it('stands with its code, both texts filled in, and its details typed', () => {
    const error = new GridhallError(commonErrors.VERSION_CONFLICT, { current: 3, expected: 2 });
    expect(error.message).toBe('It is at version 3, not 2. Read it again and decide anew.');
    expect(error.extensions).toEqual({
      code: 'VERSION_CONFLICT',
      messageZh: '当前版本为 3，而非 2，请重新读取后再操作。',
      current: 3,
      expected: 2,
    });
    expect(isError(error, commonErrors.VERSION_CONFLICT)).toBe(true);
    expect(isError(error, commonErrors.NOT_FOUND)).toBe(false);
  });

  it('cannot be given another code by its details', () => {
    expect(new GridhallError(commonErrors.NOT_FOUND, { code: 'OTHER', id: 1 }).extensions['code']).toBe('NOT_FOUND');
  });

  it('of input names the path of every field that does not fit', () => {
    const schema = z.object({ title: z.string().min(1), point: z.object({ lon: z.number() }) });
    expect(() => parseInput(schema, { title: '', point: { lon: 'east' } })).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        extensions: expect.objectContaining({
          issues: [
            expect.objectContaining({ path: ['input', 'title'] }),
            expect.objectContaining({ path: ['input', 'point', 'lon'] }),
          ],
        }) as unknown,
      }),
    );
  });
});

describe('what a client is shown', () => {
  const inside = new Error('connect ECONNREFUSED mongodb://admin:secret@10.0.0.7');

  it('is nothing of what was unforeseen', () => {
    const wrapped = new GraphQLError(inside.message, { originalError: inside, path: ['event'] });
    const shown = formatError(
      { ...wrapped.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret'] } },
      wrapped,
    );
    expect(shown).toEqual({
      message: commonErrors.INTERNAL.en,
      path: ['event'],
      extensions: { code: 'INTERNAL', messageZh: commonErrors.INTERNAL.zh },
    });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it('is a refusal as it is', () => {
    const refusal = new GridhallError(commonErrors.FORBIDDEN, { action: 'event:close' });
    const wrapped = new GraphQLError(refusal.message, { originalError: refusal, path: ['closeEvent'] });
    expect(formatError({ message: refusal.message, extensions: refusal.extensions }, wrapped)).toMatchObject({
      extensions: { code: 'FORBIDDEN', action: 'event:close' },
    });
  });

  it('is not what an inside failure says of itself under a made-up code', () => {
    const wrapped = new GraphQLError('the password is swordfish', {
      originalError: inside,
      extensions: { code: 'E11000' },
    });
    expect(formatError(wrapped.toJSON(), wrapped).message).toBe(commonErrors.INTERNAL.en);
  });
});
