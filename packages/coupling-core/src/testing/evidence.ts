import type { Access } from '../evidence/kinds/access';
import type { Call } from '../evidence/kinds/call';
import type { Dataset } from '../shared/datasetKey';
import type { ForeignKey } from '../evidence/kinds/foreignKey';
import type { Join } from '../evidence/kinds/join';

const common = { source: 'test', observedAt: '2026-08-01T00:00:00.000Z' };

export function service(name: string): string {
  return `component:default/${name}`;
}

/** `db#orders` in short. */
export function dataset(text: string): Dataset {
  const [store, name] = text.split('#');
  return { store: `resource:default/${store}`, name };
}

/** `orders reads db#orders` in short. */
export function access(
  user: string,
  mode: Access['mode'],
  data: string,
  rest: Partial<Access> = {},
): Access {
  return {
    kind: 'access',
    ...common,
    service: service(user),
    dataset: dataset(data),
    mode,
    confidence: 'observed',
    ...rest,
  };
}

export function join(user: string, ...datasets: string[]): Join {
  return {
    kind: 'join',
    ...common,
    service: service(user),
    datasets: datasets.map(dataset),
  };
}

export function foreignKey(from: string, to: string): ForeignKey {
  return {
    kind: 'foreign-key',
    ...common,
    from: dataset(from),
    to: dataset(to),
    constraint: `${from.split('#')[1]}_fk`,
  };
}

/** `web calls orders` in short. */
export function call(from: string, to: string, rest: Partial<Call> = {}): Call {
  return {
    kind: 'call',
    ...common,
    from: service(from),
    to: service(to),
    style: 'sync',
    ...rest,
  };
}
