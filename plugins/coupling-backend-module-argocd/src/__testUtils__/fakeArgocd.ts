import {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import shapes from '../__fixtures__/argocd-shapes.json';
import type { FakeApplication } from './fakeApplication';

export const TOKEN = 'argo-s3same';

const ajv = addFormats(new Ajv({ strict: false }));
ajv.addSchema(shapes, 'argocd');
const isDocumented = ajv.getSchema('argocd#/definitions/application')!;

type Json = Record<string, unknown>;

/** An Argo CD over real HTTP, which answers as documented. */
export async function startFakeArgocd() {
  const applications: FakeApplication[] = [];
  const server = await startFaultyServer(request =>
    answer(request, applications),
  );
  return {
    server,
    applications,
    add<A extends FakeApplication>(application: A): A {
      applications.push(application);
      return application;
    },
  };
}

function answer(
  { url, headers }: FakeRequest,
  applications: FakeApplication[],
): FakeAnswer {
  if (headers.authorization !== `Bearer ${TOKEN}`) {
    const error = 'no session information';
    return { status: 401, body: { error, code: 16, message: error } };
  }
  const query = url.searchParams;
  if (url.pathname === '/api/v1/applications') {
    const fields = query.get('fields')?.split(',') ?? [];
    const items = applications.map(each =>
      pick(documented(each) as unknown as Json, fields),
    );
    return {
      body: {
        metadata: { resourceVersion: '7' },
        items: items.length > 0 ? items : null,
      },
    };
  }
  const name = /^\/api\/v1\/applications\/([^/]+)$/.exec(url.pathname)?.[1];
  const found = applications.find(
    each =>
      each.name === name &&
      each.namespace === query.get('appNamespace') &&
      each.spec.project === query.get('project'),
  );
  if (found) return { body: documented(found) };
  // It does not tell what does not exist from what is not allowed.
  const error = 'permission denied';
  return { status: 403, body: { error, code: 7, message: error } };
}

function documented(application: FakeApplication) {
  const json = JSON.parse(JSON.stringify(application));
  const history = application.history.filter(each => !each.malformed);
  const checked = { ...json, status: { ...json.status, history } };
  if (!application.malformed && !isDocumented(checked)) {
    throw new Error(`Not Argo CD's: ${ajv.errorsText(isDocumented.errors)}`);
  }
  return json;
}

/** Those fields that its server can pick, and no others. */
const PICKED = [
  ...['metadata.name', 'metadata.namespace', 'metadata.labels', 'spec'],
  ...['status.operationState.phase', 'status.operationState.finishedAt'],
];

function pick(application: Json, fields: string[]): Json {
  const picked: Json = {};
  for (const field of PICKED.filter(each => fields.includes(`items.${each}`))) {
    const parts = field.split('.');
    const value = parts.reduce<unknown>(
      (at, part) => (at as Json | undefined)?.[part],
      application,
    );
    if (value === undefined) continue;
    const last = parts.pop()!;
    const into = parts.reduce<Json>((at, part) => {
      at[part] ??= {};
      return at[part] as Json;
    }, picked);
    into[last] = value;
  }
  return picked;
}
