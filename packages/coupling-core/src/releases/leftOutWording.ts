import type { LeftOutReason } from '../assessment';

const REASONS: Record<LeftOutReason, string> = {
  'not-succeeded': 'failed or rolled back',
  environment: 'to another environment',
  'ignored-actor': 'by an ignored actor',
  future: 'dated in the future',
  unresolved: 'of a service that is not in the catalog',
  'pre-release': 'a pre-release',
  refused: 'with times that are not release times',
  'too-old': 'before the months looked at',
  'mass-release': 'part of a mass release',
};

/** Why a release was left out, to be read behind "it was". @public */
export function leftOutReason(reason: LeftOutReason): string {
  return REASONS[reason];
}
