/** What OpenAPI 3.1.0 demands of a document as ours: https://spec.openapis.org/oas/v3.1.0, in our own words. */
const text = { type: 'string', minLength: 1 };
const content = {
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: '^[a-z]+/[a-z+-]+$' },
  additionalProperties: {
    type: 'object',
    required: ['schema'],
    properties: { schema: { type: 'object' }, example: {} },
    additionalProperties: false,
  },
};

const parameter = {
  type: 'object',
  required: ['name', 'in', 'schema'],
  properties: {
    name: text,
    in: { enum: ['path', 'query', 'header'] },
    required: { type: 'boolean' },
    description: text,
    schema: { type: 'object' },
  },
  additionalProperties: false,
  if: { properties: { in: { const: 'path' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['required'], properties: { required: { const: true } } },
};

const operation = {
  type: 'object',
  required: ['operationId', 'summary', 'tags', 'responses'],
  properties: {
    operationId: { type: 'string', pattern: '^[a-z]+(-[a-z]+)+$' },
    summary: text,
    tags: { type: 'array', items: text, minItems: 1 },
    parameters: { type: 'array', items: parameter },
    requestBody: {
      type: 'object',
      required: ['content'],
      properties: { required: { type: 'boolean' }, description: { type: 'string' }, content },
      additionalProperties: false,
    },
    responses: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^([1-5]\\d\\d|default)$' },
      additionalProperties: {
        type: 'object',
        required: ['description'],
        properties: { description: text, content },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

export const OPENAPI_SCHEMA = {
  type: 'object',
  required: ['openapi', 'info', 'servers', 'paths'],
  properties: {
    openapi: { const: '3.1.0' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      properties: {
        title: text,
        version: text,
        description: text,
        license: { type: 'object', required: ['name', 'identifier'] },
      },
      additionalProperties: false,
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'], properties: { url: text } } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        properties: { get: operation, post: operation, patch: operation, delete: operation },
        additionalProperties: false,
      },
    },
    components: { type: 'object', required: ['schemas'] },
  },
  additionalProperties: false,
} as const;
