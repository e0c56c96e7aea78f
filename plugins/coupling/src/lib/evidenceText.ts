import { parseEntityRef } from '@backstage/catalog-model';
import type { EvidenceItem } from '@seams/backstage-plugin-coupling-common';

/** Every kind of evidence, in the order people look for them. */
export const EVIDENCE_KINDS: EvidenceItem['kind'][] = [
  'release',
  'access',
  'join',
  'foreign-key',
  'schema-change',
  'call',
  'contract',
  'journey',
  'oncall',
  'resilience',
  'drill',
];

const MODES: Record<string, string> = {
  read: 'reads',
  write: 'writes',
  ddl: 'changes the structure of',
};

type Words = (string | undefined)[];

const WORDS: Record<EvidenceItem['kind'], (item: EvidenceItem) => Words> = {
  release: item => [
    name(item.service),
    text(item.version),
    item.environment ? `in ${text(item.environment)}` : undefined,
    item.status === 'succeeded' ? undefined : inBrackets(item.status),
  ],
  call: item => [
    name(item.from),
    'calls',
    name(item.to),
    inBrackets(item.style, item.protocol),
  ],
  access: item => [
    name(item.service),
    MODES[String(item.mode)] ?? 'uses',
    dataset(item.dataset),
    inBrackets(item.confidence, item.via),
  ],
  join: item => [
    name(item.service),
    'joins',
    Array.isArray(item.datasets)
      ? item.datasets.map(dataset).join(' with ')
      : undefined,
  ],
  'foreign-key': item => [
    text(item.constraint),
    'from',
    dataset(item.from),
    'to',
    dataset(item.to),
  ],
  'schema-change': item => [
    name(item.service),
    item.breaking === true ? 'breaks' : 'changes',
    dataset(item.dataset),
  ],
  contract: item => [
    name(item.consumer),
    'relies on',
    name(item.provider),
    text(item.name),
    contractState(item.verified),
  ],
  journey: item => [text(item.title), 'enters at', name(item.entry)],
  oncall: item => [
    name(item.service),
    item.endsNowhere === true
      ? 'is answered for by nobody, as nobody is on call in'
      : 'is answered for through',
    text(item.provider),
    text(item.policy),
  ],
  resilience: item => [
    name(item.service),
    'has',
    text(item.pattern),
    item.to ? `towards ${name(item.to)}` : undefined,
  ],
  drill: item => [
    name(item.service),
    text(item.outcome),
    'when',
    text(item.fault),
  ],
};

/** One fact in one line, from whatever of its fields are there. */
export function evidenceText(item: EvidenceItem): string {
  const words = WORDS[item.kind](item);
  return words.filter(Boolean).join(' ');
}

/** The kind when it is one, for text from a URL. */
export function evidenceKind(
  candidate: string | null,
): EvidenceItem['kind'] | undefined {
  return EVIDENCE_KINDS.find(kind => kind === candidate);
}

function contractState(verified: unknown): string {
  if (verified === true) return '(verified)';
  return verified === false ? '(not verified)' : '(verification unknown)';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function name(ref: unknown): string | undefined {
  if (typeof ref !== 'string') return undefined;
  try {
    return parseEntityRef(ref, { defaultKind: 'component' }).name;
  } catch {
    return ref;
  }
}

function dataset(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'name' in value ? text(value.name) : undefined;
}

function inBrackets(...values: unknown[]): string | undefined {
  const known = values.flatMap(value => text(value) ?? []);
  return known.length > 0 ? `(${known.join(', ')})` : undefined;
}
