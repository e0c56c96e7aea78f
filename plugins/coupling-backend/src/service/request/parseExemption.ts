import { InputError } from '@backstage/errors';
import {
  EXEMPTIBLE_RULES,
  isDay,
  lengthProblem,
  MAX_KEY_BYTES,
  normaliseEntityRef,
  type Exemption,
} from '@seams/coupling-core';
import { parseServiceRef } from './parseServiceRef';

/** An exemption as it comes in. */
export interface ExemptionBody {
  rule: string;
  service: string;
  dataset?: { store: string; name: string };
  otherService?: string;
  reason: string;
  approvedBy?: string;
  until: string;
}

/** Completes refs and says what is missing; the caller approves by default. */
export function parseExemption(
  body: ExemptionBody,
  context: {
    /** Entity ref, when a user asks. */
    caller?: string;
    /** UTC, like 2026-08-01. */
    today: string;
  },
): Omit<Exemption, 'id'> {
  const { rule, service, dataset, otherService } = body;
  const reason = body.reason.trim();
  if (!EXEMPTIBLE_RULES.includes(rule)) {
    throw new InputError(`rule must be one of ${EXEMPTIBLE_RULES.join(', ')}`);
  }
  if (!reason) throw new InputError('reason must say why');
  return {
    rule,
    service: parseServiceRef(service, 'service'),
    ...(dataset && { dataset: parseDataset(dataset) }),
    ...(otherService && {
      otherService: parseServiceRef(otherService, 'otherService'),
    }),
    reason,
    approvedBy: parseApprover(body.approvedBy ?? context.caller),
    until: parseUntil(body.until, context.today),
  };
}

function parseDataset({ store, name }: { store: string; name: string }) {
  if (!name.trim()) throw new InputError('dataset.name must not be empty');
  const tooLong = lengthProblem(name.trim(), MAX_KEY_BYTES);
  if (tooLong) throw new InputError(`dataset.name ${tooLong}`);
  return {
    store: parseServiceRef(
      normaliseEntityRef(store.trim(), 'resource'),
      'dataset.store',
    ),
    name: name.trim(),
  };
}

function parseApprover(text: string | undefined): string {
  if (!text?.trim()) {
    throw new InputError('approvedBy must name the user or group that agreed');
  }
  const ref = parseServiceRef(
    normaliseEntityRef(text.trim(), 'user'),
    'approvedBy',
  );
  if (!/^(user|group):/.test(ref)) {
    throw new InputError(
      'approvedBy must be a user or group, like group:default/architects',
    );
  }
  return ref;
}

function parseUntil(text: string, today: string): string {
  if (!isDay(text)) {
    throw new InputError('until must be a day, like 2027-01-31');
  }
  if (text < today) {
    throw new InputError(`until must not be over yet; today is ${today}`);
  }
  return text;
}
