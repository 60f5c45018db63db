import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { VERSION } from '../version';
import { openApiDocument } from './openapi';

/** The document at /api/v1/openapi.json and a readable page at /docs; both work without the internet. */
export const serveDocs = async (server: FastifyInstance, publicUrl: string): Promise<void> => {
  const text = JSON.stringify(openApiDocument(publicUrl, VERSION));
  server.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(text));
  await server.register(swagger, { mode: 'static', specification: { document: JSON.parse(text) } });
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  server.get('/', async (_request, reply) => reply.redirect('/docs'));
};
