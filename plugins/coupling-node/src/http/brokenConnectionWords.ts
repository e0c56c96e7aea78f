import type { BrokenConnection } from './brokenConnectionKind';

/** What fits, how the connection broke, and what is said of it. */
export type Words = [RegExp, BrokenConnection['kind'], string];

/** The first that fits a code counts. */
export const BY_CODE: Words[] = [
  [
    /^ECONNREFUSED$/,
    'unreachable',
    'cannot be reached: nothing listens at this address',
  ],
  [
    /^(ENOTFOUND|EAI_NONAME|EAI_NODATA)$/,
    'unreachable',
    'cannot be reached: its host name is not known',
  ],
  [
    /^(EAI_[A-Z]+|ENODATA|ESERVFAIL|EREFUSED|EFORMERR|ENOTIMP|EBADRESP|EBADNAME)$/,
    'unreachable',
    'cannot be reached: its host name could not be looked up',
  ],
  [
    /^E(HOST|NET)(UNREACH|DOWN)$|^EADDRNOTAVAIL$/,
    'unreachable',
    'cannot be reached: the network knows no way there',
  ],
  [
    /^(EACCES|EPERM)$/,
    'unreachable',
    'cannot be reached: this machine does not permit the connection',
  ],
  [
    /^(EMFILE|ENFILE|ENOBUFS)$/,
    'unreachable',
    'cannot be reached: this process has too many connections or files open',
  ],
  [
    /^(ECONNRESET|ECONNABORTED|EPIPE|ENOTCONN|ESHUTDOWN|EOF)$/,
    'closed',
    'closed the connection',
  ],
  [
    /^(UND_ERR_(SOCKET|CLOSED|DESTROYED|RES_CONTENT_LENGTH_MISMATCH)|Z_BUF_ERROR)$/,
    'closed',
    'closed the connection',
  ],
  [
    /^PROTOCOL_(CONNECTION_LOST|ENQUEUE_AFTER_[A-Z_]+)$/,
    'closed',
    'closed the connection',
  ],
  [
    /^ERR_(STREAM_(PREMATURE_CLOSE|DESTROYED|WRITE_AFTER_END)|SOCKET_CLOSED(_BEFORE_CONNECTION)?|HTTP2_.*)$/,
    'closed',
    'closed the connection',
  ],
  [
    /TIMEDOUT$|TIMEOUT$|^ERR_SOCKET_CONNECTION_TIMEOUT$/,
    'timeout',
    'did not answer in time',
  ],
  [
    /^(HANDSHAKE_NO_SSL_SUPPORT|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))$/,
    'tls',
    'does not speak TLS',
  ],
  [
    /^(CERT_HAS_EXPIRED|CRL_HAS_EXPIRED)$/,
    'tls',
    'has a TLS certificate that has expired',
  ],
  [
    /^(CERT|CRL)_NOT_YET_VALID$/,
    'tls',
    'has a TLS certificate that is not valid yet',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME/,
    'tls',
    'has a TLS certificate for another host name',
  ],
  [/^CERT_REVOKED$/, 'tls', 'has a TLS certificate that was revoked'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|CRL_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/,
    'tls',
    'has a TLS certificate that is not trusted here',
  ],
  [
    /^(EPROTO|ERR_SSL_.*|ERR_TLS_.*|ERR_OSSL_.*|UND_ERR_PRX_TLS)$/,
    'tls',
    'and this process could not agree on a TLS connection',
  ],
  [
    /^(HPE_.*|Z_(DATA|STREAM)_ERROR|ERR__ERROR_FORMAT_.*|UND_ERR_(HEADERS_OVERFLOW|RESPONSE.*)|PROTOCOL_[A-Z_]+)$/,
    'garbled',
    'sent something that cannot be read',
  ],
];

/** Of signals, and of the HTTP client, whose errors do not all have a code. */
export const BY_NAME: Words[] = [
  [/TimeoutError$/, 'timeout', 'did not answer in time'],
  [/^SocketError$/, 'closed', 'closed the connection'],
  [/^HTTPParserError$/, 'garbled', 'sent something that cannot be read'],
];

/** What drivers say without a code, or with one of their own. */
export const BY_MESSAGE: Words[] = [
  [
    /^(socket hang up|other side closed|terminated|aborted|Premature close)$|: Premature close$|in closed state$/i,
    'closed',
    'closed the connection',
  ],
  [
    /^Connection terminated due to connection timeout$|^timeout (expired|exceeded when trying to connect)$|^Query (read|inactivity) timeout$|^connect ETIMEDOUT/i,
    'timeout',
    'did not answer in time',
  ],
  [
    /^Connection (terminated|lost|ended)\b|^Client (was closed|has encountered a connection error)\b|^This socket has been ended/i,
    'closed',
    'closed the connection',
  ],
  [
    /^(The server does not support SSL connections|Server does not support secure connection)/i,
    'tls',
    'does not speak TLS',
  ],
  [
    /^There was an error establishing an SSL connection/i,
    'tls',
    'and this process could not agree on a TLS connection',
  ],
  [
    /^certificate (has expired|is not yet valid)/i,
    'tls',
    'has a TLS certificate that is not valid at this time',
  ],
  [
    /^Hostname\/IP does not match certificate/i,
    'tls',
    'has a TLS certificate for another host name',
  ],
  [
    /^(self.signed certificate|unable to (verify the first|get (local )?issuer) )/i,
    'tls',
    'has a TLS certificate that is not trusted here',
  ],
];

/**
 * What is known when neither the code nor the words say more. HANDSHAKE_… is
 * what mysql2 writes over the code that did.
 */
export const BY_KIND_OF_CODE: Words[] = [
  [
    /^HANDSHAKE_[A-Z_]+$/,
    'tls',
    'and this process could not agree on a TLS connection',
  ],
  // Only the operating system and the HTTP client have these.
  [/^(E[A-Z]{3,}|UND_ERR_[A-Z_]+)$/, 'unreachable', 'cannot be reached'],
];

/** Of Node.js's fetch, when its error was passed on without the cause. */
export const FETCH_FAILED: Words[] = [
  [/\bfetch failed$/, 'unreachable', 'cannot be reached'],
];
