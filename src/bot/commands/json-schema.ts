import { z } from 'zod';

/** The part of JSON Schema, with our own words in it, that an operation's input uses. */
const propertySchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  fr: z.string().optional(),
  unit: z.literal('percent').optional(),
  option: z.literal(false).optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).default([]),
  get properties() {
    return z.record(z.string(), propertySchema).default({});
  },
  get items() {
    return propertySchema.optional();
  },
  get propertyNames() {
    return propertySchema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), propertySchema]).optional();
  },
});

export type Property = z.output<typeof propertySchema>;

/** What may be sent to an operation, as data: one walk for every kind of zod type. */
export const describeInput = (input: z.ZodObject): Property =>
  propertySchema.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
