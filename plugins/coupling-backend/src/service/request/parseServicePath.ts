import { parseServiceRef } from './parseServiceRef';

/** The service that `/services/{namespace}/{name}` is about. */
export function parseServicePath(params: {
  namespace: string;
  name: string;
}): string {
  return parseServiceRef(
    `component:${params.namespace}/${params.name}`,
    'The path',
  );
}
