import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { openApiDocument } from '../../src/api/openapi';
import { OPERATIONS } from '../../src/operations';
import { ANSWER, NO_ANSWER } from '../bot/support/answer';
import { expectProblem, useDoor } from './door';
import { OPENAPI_SCHEMA } from './openapi-schema';

const door = useDoor();
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

/** The parts of the document that are looked at here. */
const contentSchema = z.record(
  z.string(),
  z.object({ schema: z.record(z.string(), z.unknown()), example: z.unknown().optional() }),
);
const documentSchema = z.object({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z
          .array(z.object({ name: z.string(), schema: z.record(z.string(), z.unknown()) }))
          .default([]),
        requestBody: z.object({ content: contentSchema }).optional(),
        responses: z.record(z.string(), z.object({ content: contentSchema.default({}) })),
      }),
    ),
  ),
  components: z.object({ schemas: z.object({ Problem: z.record(z.string(), z.unknown()) }) }),
});

const load = async () => documentSchema.parse((await door().get('/api/v1/openapi.json')).json());

const operations = async () =>
  Object.entries((await load()).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

const accepts = (schema: object, value: unknown): unknown => {
  const validate = ajv.compile(schema);
  return validate(value) ? null : validate.errors;
};

test('the document is OpenAPI 3.1', async () => {
  const response = await door().get('/api/v1/openapi.json');
  expect(response.headers['content-type']).toContain('application/json');
  expect(accepts(OPENAPI_SCHEMA, response.json())).toBeNull();
});

test('every operation of the list is in it once, under its route', async () => {
  const described = (await operations()).map(
    ({ path, method, operationId }) => `${operationId} ${method.toUpperCase()} ${path}`,
  );
  const listed = Object.values(OPERATIONS).flatMap(({ name, http }) =>
    http === null ? [] : [`${name} ${http}`],
  );
  const doors = ['watch-run GET /runs/{id}/events', 'check-liveness GET /health'];
  expect(described.toSorted()).toEqual([...listed, ...doors].toSorted());
});

test('every schema in it is one, and every parameter of a path is described', async () => {
  for (const { path, parameters, requestBody, responses } of await operations()) {
    const contents = [requestBody?.content ?? {}, ...Object.values(responses).map(({ content }) => content)];
    const schemas = [...contents.flatMap((content) => Object.values(content)), ...parameters].map(
      ({ schema }) => schema,
    );
    for (const schema of schemas.filter((one) => !('$ref' in one)))
      expect(() => ajv.compile(schema)).not.toThrow();
    const names = parameters.map(({ name }) => name);
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name);
  }
});

test('nothing in it is meant for Discord only', async () => {
  const { body } = await door().get('/api/v1/openapi.json');
  expect(body).not.toMatch(/"(fr|option)":|"unit":"percent"/);
});

test('every example fits its schema and is accepted when sent', async () => {
  const withBody = (await operations()).filter(({ requestBody }) => requestBody !== undefined);
  expect(withBody.length).toBeGreaterThanOrEqual(3);
  for (const { path, requestBody, responses } of withBody) {
    const { schema = {}, example } = requestBody?.content['application/json'] ?? {};
    expect(accepts(schema, example)).toBeNull();
    const response = await door().post(`/api/v1${path}`, example);
    const answer = responses[response.statusCode]?.content['application/json']?.schema ?? { not: {} };
    expect(accepts(answer, response.json())).toBeNull();
  }
});

test('runs in every state fit the schema of a run', async () => {
  const show = (await operations()).find(({ operationId }) => operationId === 'show-run');
  const schema = show?.responses['200']?.content['application/json']?.schema ?? { not: {} };
  for (const answer of [ANSWER, NO_ANSWER]) {
    const { id } = (await door().post('/api/v1/builds/optimize', { profession: 'Guardian' })).json().run;
    expect(accepts(schema, (await door().get(`/api/v1/runs/${id}`)).json())).toBeNull();
    await door().runs.complete(id, answer, 'x');
    expect(accepts(schema, (await door().get(`/api/v1/runs/${id}`)).json())).toBeNull();
  }
});

test('a refusal fits the schema of a problem', async () => {
  const { components } = await load();
  const response = await door().post('/api/v1/optimizer/evaluate', {});
  expectProblem(response, 422, 'invalid-input');
  expect(accepts(components.schemas.Problem, response.json())).toBeNull();
});

test('its addresses are those that it was fetched from, or the public ones', async () => {
  expect((await load()).servers).toEqual([{ url: '/api/v1' }]);
  const published = documentSchema.parse(openApiDocument('https://gw2.example.org/tool', '1'));
  expect(published.servers).toEqual([{ url: 'https://gw2.example.org/tool/api/v1' }]);
});

describe('the page', () => {
  const LINK = /(?:src|href)="([^"]+)"/g;

  test('is where the root leads, and asks no other host', async () => {
    expect((await door().get('/')).headers.location).toBe('/docs');
    const page = await door().get('/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    const links = [...page.body.matchAll(LINK)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//);
      const asset = await door().get(new URL(link, 'http://x/docs').pathname);
      expect([link, asset.statusCode]).toEqual([link, 200]);
    }
  });

  test('may load from here alone, also over plain http', async () => {
    const policy = String((await door().get('/docs')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|swagger\.io|upgrade-insecure-requests/);
    const settings = await door().get('/docs/static/swagger-initializer.js');
    expect(settings.body).toMatch(/validatorUrl: null/);
  });

  test('shows the same document', async () => {
    const shown = await door().get('/docs/json');
    expect(shown.json()).toEqual((await door().get('/api/v1/openapi.json')).json());
  });
});
