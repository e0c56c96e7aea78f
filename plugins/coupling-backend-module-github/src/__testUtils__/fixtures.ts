import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const read = (name: string) =>
  readFileSync(path.join(__dirname, '../__fixtures__', name));

export const graphqlSchema = read('github.graphql').toString('utf8');

/** GitHub's description of its REST answers. */
export const openapi = JSON.parse(read('github-openapi.json').toString('utf8'));

/** GitHub's own examples of them. */
export const examples = JSON.parse(
  read('github-examples.json').toString('utf8'),
);

/** Webhooks as GitHub sends them. */
export const webhooks: Record<'deployment_status' | 'release', any[]> =
  JSON.parse(gunzipSync(read('webhooks.json.gz')).toString('utf8'));
