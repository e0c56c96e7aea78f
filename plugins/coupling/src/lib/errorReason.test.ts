import { CouplingClient } from '@seams/backstage-plugin-coupling-common';
import { errorReason } from './errorReason';

/** What the client throws when the backend answers so. */
function refusal(status: number, body: object): Promise<Error> {
  const client = new CouplingClient({
    discoveryApi: { getBaseUrl: async () => 'http://localhost/api/coupling' },
    fetchApi: {
      fetch: async () =>
        new Response(JSON.stringify(body), {
          status,
          headers: { 'Content-Type': 'application/json' },
        }),
    },
  });
  return client.removeExemption('7').then(
    () => new Error('It was not refused'),
    error => error,
  );
}

describe('errorReason', () => {
  it('is what the backend said, not the status alone', async () => {
    const error = await refusal(400, {
      error: { name: 'InputError', message: 'until must not be over yet' },
      request: { method: 'DELETE', url: '/exemptions/7' },
      response: { statusCode: 400 },
    });
    expect(error.message).toMatch(/^Request failed with 400/);
    expect(errorReason(error)).toBe('until must not be over yet');
  });

  it('leaves out the page that a gateway answers with', async () => {
    const client = new CouplingClient({
      discoveryApi: { getBaseUrl: async () => 'http://localhost/api/coupling' },
      fetchApi: {
        fetch: async () =>
          new Response('<html><h1>502 Bad Gateway</h1></html>', {
            status: 502,
            statusText: 'Bad Gateway',
          }),
      },
    });
    const error = await client.getStatus().catch(refused => refused);
    expect(errorReason(error)).toBe(
      'Request failed with status 502 Bad Gateway',
    );
  });

  it('is what the error says when nobody answered', () => {
    expect(errorReason(new TypeError('Failed to fetch'))).toBe(
      'Failed to fetch',
    );
  });
});
