import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { ServiceNames } from '../../catalog/serviceNames';
import {
  parseCdEvent,
  type CdPredicate,
  type CdServiceEvent,
} from './cdEventSchema';
import type { CloudEvent } from './cloudEvents';
import { purlVersion } from './purlVersion';
import type { IgnoredEvent } from './pushedBody';
import { toRelease } from './toRelease';

/** What each kind of event says about a release. Any version of it does. */
const STATUS = {
  deployed: 'succeeded',
  upgraded: 'succeeded',
  rolledback: 'rolled-back',
} as const satisfies Record<CdPredicate, string>;

const SERVICE_TYPE = /^dev\.cdevents\.service\.([a-z]+)(?:\.|$)/;

/** An event that is told, that is wrong, or that says nothing about a release. */
export type ReadCdEvent = { item: DeliveredItem } | { ignored: IgnoredEvent };

/** Turns one CDEvent into the release that it tells of. */
export function readCdEvent(
  { line, type, data, prefix }: CloudEvent,
  names: ServiceNames,
): ReadCdEvent {
  const predicate = SERVICE_TYPE.exec(type)?.[1];
  if (!isRelease(predicate)) {
    return { ignored: { line, reason: whyIgnored(type, predicate) } };
  }
  const parsed = parseCdEvent(predicate, data, prefix);
  if (!parsed.ok) return { item: { ...parsed, line } };
  return {
    item: releaseOf(line, parsed.event, STATUS[predicate], { names, prefix }),
  };
}

function isRelease(predicate: string | undefined): predicate is CdPredicate {
  return predicate !== undefined && Object.hasOwn(STATUS, predicate);
}

function whyIgnored(type: string, predicate: string | undefined): string {
  if (predicate === 'removed') {
    return `${type} is not evidence: a service that is gone was not released; what it did before is kept`;
  }
  const kept = Object.keys(STATUS).join(', ');
  return `${type.slice(
    0,
    100,
  )} is not evidence; of CDEvents, dev.cdevents.service.{${kept}} are`;
}

function releaseOf(
  line: number,
  { context, subject }: CdServiceEvent,
  status: (typeof STATUS)[CdPredicate],
  { names, prefix }: { names: ServiceNames; prefix: string },
): DeliveredItem {
  const { id, source, timestamp, chainId } = context;
  const { environment, artifactId } = subject.content;
  return toRelease(
    line,
    {
      id,
      source,
      observedAt: timestamp,
      service: names.ofSubject({
        id: subject.id,
        // As the specification has it for subjects without a source.
        source: subject.source ?? source,
      }),
      serviceName: subject.id,
      environment: environment.id,
      version: purlVersion(artifactId),
      status,
      changeIds: chainId ? [chainId] : [],
      url: /^https?:\/\/\S+$/i.test(source) ? source : undefined,
      actor: undefined,
    },
    {
      id: `${prefix}context.id`,
      source: `${prefix}context.source`,
      observedAt: `${prefix}context.timestamp`,
      service: `${prefix}subject.id`,
      environment: `${prefix}subject.content.environment.id`,
      version: `${prefix}subject.content.artifactId`,
      changeIds: `${prefix}context.chainId`,
      url: `${prefix}context.source`,
    },
  );
}
