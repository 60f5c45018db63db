/**
 * The parts of the Compose Specification's schema that our file uses, in our own words
 * (compose-spec/compose-spec `schema/compose-spec.json`): a word that is not here is refused.
 */
const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text, uniqueItems: true } as const;
const duration = { type: 'string', pattern: '^(\\d+(us|ms|s|m|h))+$' } as const;
const serviceName = '^[a-zA-Z0-9._-]+$';

const environment = {
  type: 'object',
  patternProperties: { '^.+$': { type: ['string', 'number', 'boolean', 'null'] } },
  additionalProperties: false,
} as const;

const healthcheck = {
  type: 'object',
  additionalProperties: false,
  properties: {
    disable: { type: 'boolean' },
    test: { anyOf: [text, { type: 'array', items: text, minItems: 2 }] },
    interval: duration,
    timeout: duration,
    start_period: duration,
    start_interval: duration,
    retries: { type: 'integer', minimum: 1 },
  },
  anyOf: [{ required: ['test'] }, { required: ['disable'] }],
} as const;

const dependsOn = {
  type: 'object',
  patternProperties: {
    [serviceName]: {
      type: 'object',
      additionalProperties: false,
      required: ['condition'],
      properties: {
        condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
        required: { type: 'boolean' },
        restart: { type: 'boolean' },
      },
    },
  },
  additionalProperties: false,
} as const;

const service = {
  type: 'object',
  additionalProperties: false,
  required: ['image'],
  properties: {
    image: text,
    build: text,
    command: { anyOf: [text, { type: 'array', items: { type: 'string' } }] },
    environment,
    depends_on: dependsOn,
    healthcheck,
    ports: texts,
    volumes: texts,
    profiles: texts,
    restart: { type: 'string', pattern: '^(no|always|on-failure(:\\d+)?|unless-stopped)$' },
    init: { type: 'boolean' },
    read_only: { type: 'boolean' },
    tmpfs: texts,
    cap_drop: texts,
    security_opt: texts,
    stop_grace_period: duration,
  },
} as const;

export const composeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['services'],
  patternProperties: { '^x-': {} },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: {
      type: 'object',
      patternProperties: { [serviceName]: service },
      additionalProperties: false,
    },
    volumes: {
      type: 'object',
      patternProperties: { [serviceName]: { type: ['object', 'null'] } },
      additionalProperties: false,
    },
  },
} as const;
