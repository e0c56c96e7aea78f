import type { EvidenceIssue } from '@seams/coupling-core';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { issuesOfSchema } from './issuesOfSchema';
import deployed from './schemas/servicedeployed.json';
import rolledback from './schemas/servicerolledback.json';
import upgraded from './schemas/serviceupgraded.json';

/** The parts of a CDEvent that evidence is made of. */
export interface CdServiceEvent {
  context: {
    id: string;
    source: string;
    timestamp: string;
    chainId?: string;
  };
  subject: {
    id: string;
    source?: string;
    content: { environment: { id: string }; artifactId: string };
  };
}

export type CdPredicate = 'deployed' | 'upgraded' | 'rolledback';

const ajv = addFormats(
  new Ajv2020({ strict: false, allErrors: true, verbose: true }),
);
const validators = {
  deployed: ajv.compile<CdServiceEvent>(relaxed(deployed)),
  upgraded: ajv.compile<CdServiceEvent>(relaxed(upgraded)),
  rolledback: ajv.compile<CdServiceEvent>(relaxed(rolledback)),
};

/** Checks the body of a CDEvent against the schema of its type. */
export function parseCdEvent(
  predicate: CdPredicate,
  body: unknown,
  prefix: string,
):
  | { ok: true; event: CdServiceEvent }
  | { ok: false; issues: EvidenceIssue[] } {
  const validate = validators[predicate];
  const event = withSpecVersion(body);
  if (validate(event)) return { ok: true, event };
  return { ok: false, issues: issuesOfSchema(validate.errors, prefix) };
}

/**
 * The published schema without what ties it to one version: the exact type,
 * the ban on fields that other versions have, and links, which are not read.
 */
function relaxed<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === 'additionalProperties' && value === false) return undefined;
    if (key === 'links') return {};
    if (key === 'type' && value?.enum) return { type: value.type };
    return value;
  });
}

/** Up to 0.4 the version of the specification stood in `context.version`. */
function withSpecVersion(body: unknown): unknown {
  const context = (body as { context?: Record<string, unknown> } | null)
    ?.context;
  if (typeof context?.version !== 'string' || context.specversion) return body;
  return {
    ...(body as object),
    context: { ...context, specversion: context.version },
  };
}
