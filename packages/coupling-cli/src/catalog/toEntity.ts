import type { CatalogEntity } from '@seams/coupling-core';

/** Checks one YAML document; undefined when it is no catalog entity. */
export function toEntity(value: unknown): CatalogEntity | undefined {
  if (!isObject(value) || !isObject(value.metadata)) return undefined;
  const { kind, metadata, spec } = value;
  const { name, namespace = 'default' } = metadata;
  if (![kind, name, namespace].every(isText)) return undefined;
  return {
    kind: kind as string,
    metadata: {
      name: name as string,
      namespace: namespace as string,
      links: links(metadata.links),
    },
    spec: isObject(spec) ? spec : undefined,
  };
}

function links(value: unknown): { url: string; title?: string }[] {
  return (Array.isArray(value) ? value : [])
    .filter(link => isObject(link) && isText(link.url))
    .map(({ url, title }) => ({
      url,
      title: isText(title) ? title : undefined,
    }));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
