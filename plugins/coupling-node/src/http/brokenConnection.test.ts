import { brokenConnection } from './brokenConnection';
import { IntegrationError } from './integrationError';

const withCode = (code: string, more = {}) =>
  Object.assign(new Error('secret'), { code, ...more });
const fetchFailed = (cause: unknown) =>
  new TypeError('fetch failed', { cause });

describe('brokenConnection', () => {
  it.each([
    [
      'ECONNREFUSED',
      'unavailable',
      'cannot be reached: nothing listens at this address (ECONNREFUSED)',
    ],
    [
      'ENOTFOUND',
      'unavailable',
      'cannot be reached: its host name is not known (ENOTFOUND)',
    ],
    [
      'EAI_AGAIN',
      'unavailable',
      'cannot be reached: its host name could not be looked up (EAI_AGAIN)',
    ],
    ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN'].map(code => [
      code,
      'unavailable',
      `cannot be reached: the network knows no way there (${code})`,
    ]),
    [
      'EACCES',
      'unavailable',
      'cannot be reached: this machine does not permit the connection (EACCES)',
    ],
    [
      'EMFILE',
      'unavailable',
      'cannot be reached: this process has too many connections or files open (EMFILE)',
    ],
    ...[
      'ECONNRESET',
      'ECONNABORTED',
      'EPIPE',
      'UND_ERR_SOCKET',
      'UND_ERR_CLOSED',
      'UND_ERR_DESTROYED',
      'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
      'ERR_STREAM_PREMATURE_CLOSE',
      'ERR_STREAM_DESTROYED',
      'ERR_HTTP2_STREAM_ERROR',
      'PROTOCOL_CONNECTION_LOST',
      'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
      'Z_BUF_ERROR',
    ].map(code => [code, 'unavailable', `closed the connection (${code})`]),
    ...[
      'ETIMEDOUT',
      'ESOCKETTIMEDOUT',
      'ETIMEOUT',
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
      'PROTOCOL_SEQUENCE_TIMEOUT',
    ].map(code => [code, 'timeout', `did not answer in time (${code})`]),
    ...[
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_UNTRUSTED',
    ].map(code => [
      code,
      'refused',
      `has a TLS certificate that is not trusted here (${code})`,
    ]),
    [
      'CERT_HAS_EXPIRED',
      'refused',
      'has a TLS certificate that has expired (CERT_HAS_EXPIRED)',
    ],
    [
      'CERT_NOT_YET_VALID',
      'refused',
      'has a TLS certificate that is not valid yet (CERT_NOT_YET_VALID)',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'refused',
      'has a TLS certificate for another host name (ERR_TLS_CERT_ALTNAME_INVALID)',
    ],
    ...['ERR_SSL_WRONG_VERSION_NUMBER', 'HANDSHAKE_NO_SSL_SUPPORT'].map(
      code => [code, 'refused', `does not speak TLS (${code})`],
    ),
    ...['EPROTO', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'].map(code => [
      code,
      'refused',
      `and this process could not agree on a TLS connection (${code})`,
    ]),
    ...['HPE_INVALID_CONSTANT', 'Z_DATA_ERROR', 'UND_ERR_HEADERS_OVERFLOW'].map(
      code => [
        code,
        'unreadable',
        `sent something that cannot be read (${code})`,
      ],
    ),
    ...['ENETRESET', 'UND_ERR_INFO'].map(code => [
      code,
      'unavailable',
      `cannot be reached (${code})`,
    ]),
  ])('%s is %s, in words', (code, failure, says) => {
    const told = { failure, says };
    expect(brokenConnection(withCode(code))).toMatchObject(told);
    expect(brokenConnection(fetchFailed(withCode(code)))).toMatchObject(told);
    expect(
      brokenConnection(new AggregateError([withCode(code), withCode('EIO')])),
    ).toMatchObject(told);
  });

  it.each([
    ['socket hang up', 'closed the connection'],
    ['other side closed', 'closed the connection'],
    ['terminated', 'closed the connection'],
    ['Premature close', 'closed the connection'],
    [
      'Invalid response body while trying to fetch https://a/?k=secret: Premature close',
      'closed the connection',
    ],
    [
      'request to http://a/?k=secret failed, reason: connect ECONNREFUSED 10.0.0.1:80',
      'cannot be reached: nothing listens at this address (ECONNREFUSED)',
    ],
    ['read ECONNRESET', 'closed the connection (ECONNRESET)'],
    ['write EPIPE', 'closed the connection (EPIPE)'],
    [
      'getaddrinfo ENOTFOUND a.test',
      'cannot be reached: its host name is not known (ENOTFOUND)',
    ],
    [
      'Unable to read http://a/?k=secret, TypeError: fetch failed',
      'cannot be reached',
    ],
    // pg
    ['Connection terminated unexpectedly', 'closed the connection'],
    ['Connection terminated', 'closed the connection'],
    [
      'Client has encountered a connection error and is not queryable',
      'closed the connection',
    ],
    ['Client was closed and is not queryable', 'closed the connection'],
    [
      'Connection terminated due to connection timeout',
      'did not answer in time',
    ],
    ['timeout expired', 'did not answer in time'],
    ['timeout exceeded when trying to connect', 'did not answer in time'],
    ['Query read timeout', 'did not answer in time'],
    ['The server does not support SSL connections', 'does not speak TLS'],
    [
      'There was an error establishing an SSL connection',
      'and this process could not agree on a TLS connection',
    ],
    // mysql2
    [
      "Can't add new command when connection is in closed state",
      'closed the connection',
    ],
    [
      'Connection lost: The server closed the connection.',
      'closed the connection',
    ],
    ['connect ETIMEDOUT', 'did not answer in time (ETIMEDOUT)'],
    ['Query inactivity timeout', 'did not answer in time'],
    ['Server does not support secure connection', 'does not speak TLS'],
    [
      'self signed certificate',
      'has a TLS certificate that is not trusted here',
    ],
  ])('%j without a code is told, too', (message, says) => {
    expect(brokenConnection(new Error(message))).toMatchObject({ says });
    expect(brokenConnection(fetchFailed(new Error(message)))).toMatchObject({
      says,
    });
  });

  it.each([
    [
      'self-signed certificate',
      'has a TLS certificate that is not trusted here',
    ],
    [
      'unable to verify the first certificate; if the root CA is installed locally, try running Node.js with --use-system-ca',
      'has a TLS certificate that is not trusted here',
    ],
    [
      "Hostname/IP does not match certificate's altnames: IP: 127.0.0.1 is not in the cert's list: ",
      'has a TLS certificate for another host name',
    ],
    [
      'certificate has expired',
      'has a TLS certificate that is not valid at this time',
    ],
    ['something new', 'and this process could not agree on a TLS connection'],
  ])('reads %j, over whose code mysql2 writes its own', (message, says) => {
    const error = withCode('HANDSHAKE_SSL_ERROR', { message });
    expect(brokenConnection(error)).toEqual({
      ...{ kind: 'tls', failure: 'refused' },
      says: `${says} (HANDSHAKE_SSL_ERROR)`,
    });
  });

  it('knows a time-out of a signal', () => {
    expect(
      brokenConnection(new DOMException('secret', 'TimeoutError')),
    ).toMatchObject({ failure: 'timeout', says: 'did not answer in time' });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'ECONNRESET'],
    ['an error of a program', new TypeError('x is not a function')],
    ['an answer of PostgreSQL', withCode('57014')],
    ['an answer of MySQL', withCode('ER_ACCESS_DENIED_ERROR')],
    ['a file that is not there', withCode('ENOENT', { path: '/a' })],
    ['a file that may not be read', withCode('EACCES', { path: '/a' })],
    ['a text that speaks of a timeout', new Error('the timeout of my bank')],
    [
      'what is told already',
      new IntegrationError({
        ...{ integration: 'GitHub', failure: 'unavailable' },
        message: 'Connection terminated',
      }),
    ],
  ])('has nothing to say of %s', (_, error) => {
    expect(brokenConnection(error)).toBeUndefined();
  });

  it('ends with causes that lead to each other', () => {
    const error = new Error('a');
    error.cause = new Error('b', { cause: error });
    expect(brokenConnection(error)).toBeUndefined();
  });
});
