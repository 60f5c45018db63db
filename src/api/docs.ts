import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { VERSION } from '../version';
import { openApiDocument } from './openapi';

/** Nothing from elsewhere, and plain http stays plain: the service may run without TLS in a private net. */
const CSP = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  'style-src': "'self' 'unsafe-inline'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'frame-ancestors': "'none'",
} as const;

/** The document at /api/v1/openapi.json and a readable page at /docs; both work without the internet. */
export const serveDocs = async (server: FastifyInstance, publicUrl: string | null): Promise<void> => {
  const text = JSON.stringify(openApiDocument(publicUrl, VERSION));
  server.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(text));
  await server.register(swagger, { mode: 'static', specification: { document: JSON.parse(text) } });
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: CSP });
  server.get('/', async (_request, reply) => reply.redirect('/docs'));
};
