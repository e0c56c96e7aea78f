import { schemaOfDataset } from '@seams/coupling-core';
import type { TouchedObject } from '@seams/coupling-sql';
import { holderOf, holderOfKnown } from './holderOf';
import { judgeSchema } from './judgeTouch';
import type { Found, Judging } from './judging';

/**
 * Judges what is no table and of which it is not known on which it hangs: by
 * the schema that it is in. Something new in a schema that is nobody's harms
 * nobody; what is there already is somebody's.
 */
export function judgeObject(
  object: TouchedObject,
  judging: Judging,
  found: Found,
  mayBe?: string[],
) {
  const { store, service, ownership, madeObjects } = judging;
  const { kind, name, isNew = false } = object;
  const dataset = { store, name: kind === 'schema' ? `${name}.*` : name };
  const before = found.breaches.length;
  if (mayBe) {
    const holder = holderOf(name, judging, mayBe);
    if (holder.status !== 'own') addHolder(holder, object, judging, found);
    return;
  }
  const known = ownership.find(dataset);
  if (known) {
    const holder = holderOfKnown(known, dataset, service);
    addHolder(holder, object, judging, found);
    if (holder.status !== 'own') return;
  }
  // What has a name alone is in no schema.
  if (dataset.name.includes('.')) {
    judgeSchema(dataset.name, judging, found);
  }
  if (found.breaches.length > before) {
    found.breaches.slice(before).forEach(each => {
      each.object = kind;
    });
    return;
  }
  const isOwn =
    isNew ||
    known !== undefined ||
    madeObjects.has(`${kind} ${name}`) ||
    isInOwnSchema(dataset.name, judging);
  if (!isOwn) {
    found.unknown.push({ cause: 'unknown-object', object: `${kind} ${name}` });
  }
}

function addHolder(
  holder: ReturnType<typeof holderOf>,
  { kind, name }: TouchedObject,
  { store }: Judging,
  { breaches, unknown }: Found,
) {
  if (holder.status === 'own') return;
  if (holder.status === 'unknown') {
    const { cause } = holder.unknown;
    unknown.push(
      cause === 'unknown-dataset'
        ? { cause: 'unknown-object', object: `${kind} ${name}` }
        : holder.unknown,
    );
    return;
  }
  const { service, team } = holder;
  breaches.push({
    rule: 'foreign-migration',
    dataset: { store, name },
    object: kind,
    owners: [{ service, team }],
  });
}

/** A schema in which the service alone has something, or made it. */
function isInOwnSchema(
  name: string,
  { service, store, ownership, made, madeObjects }: Judging,
): boolean {
  const schema = schemaOfDataset(name);
  if (!name.includes('.')) return false;
  return (
    madeObjects.has(`schema ${schema}`) ||
    [...made, ...ownership.namesOf(store, service)].some(
      each => schemaOfDataset(each) === schema,
    )
  );
}
