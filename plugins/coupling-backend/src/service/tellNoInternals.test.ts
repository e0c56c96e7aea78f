import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { tellNoInternals } from './tellNoInternals';

function appThatThrows(error: unknown) {
  const logger = mockServices.logger.mock();
  const app = express()
    .get('/', (_req, _res, next) => next(error))
    .use(tellNoInternals(logger))
    .use(mockErrorHandler());
  return { api: request(app), logger };
}

describe('tellNoInternals', () => {
  it('tells callers what they did wrong', async () => {
    const { api, logger } = appThatThrows(new InputError('limit is too large'));
    const { status, body } = await api.get('/');
    expect(status).toBe(400);
    expect(body.error.message).toBe('limit is too large');
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tells them nothing of what a database says, nor of its statement', async () => {
    const error = Object.assign(
      new Error(
        "insert into `t` (`a`) values ('secret-4711') - UNIQUE constraint failed",
      ),
      { code: 'SQLITE_CONSTRAINT', detail: 'Key (a)=(secret-4711) exists' },
    );
    const { api, logger } = appThatThrows(error);
    const { status, text } = await api.get('/');
    expect(status).toBe(500);
    expect(text).toContain('Something went wrong in the backend');
    expect(text).not.toMatch(/secret-4711|insert|UNIQUE|SQLITE/);
    expect(logger.error).toHaveBeenCalledWith(
      'Could not answer a request',
      expect.objectContaining({ message: 'UNIQUE constraint failed' }),
    );
  });

  it('says nothing of what is no error either', async () => {
    const { api } = appThatThrows('secret-4711');
    const { status, text } = await api.get('/');
    expect(status).toBe(500);
    expect(text).not.toContain('4711');
  });
});
