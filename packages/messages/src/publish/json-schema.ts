import { z } from 'zod';

/** The part of JSON Schema (draft 2020-12) that the contracts' schemas are made of. */
export const jsonSchemaSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  get properties() {
    return z.record(z.string(), jsonSchemaSchema).optional();
  },
  required: z.array(z.string()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  get anyOf() {
    return z.array(jsonSchemaSchema).optional();
  },
  get items() {
    return jsonSchemaSchema.optional();
  },
  description: z.string().optional(),
});

/** A schema as it is published. */
export type JsonSchema = z.infer<typeof jsonSchemaSchema>;

/** What a zod schema takes in, as JSON Schema: a field with a default may be left out. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...published } = z.toJSONSchema(schema, { io: 'input' });
  return jsonSchemaSchema.parse(published);
}

/** The alternatives that a schema is a choice of, each of one type: `["string", "null"]` are two. */
export function alternatives(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(alternatives);
  if (!Array.isArray(schema.type)) return [schema];
  return schema.type.map((type) => ({ ...schema, type }));
}
