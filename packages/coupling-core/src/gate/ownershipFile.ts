import { z } from 'zod';
import {
  dataset,
  instant,
  ownerRef,
  prose,
  serviceRef,
  teamRef,
  text,
} from '../evidence/kinds/fields';

const systemOfRecord = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('known'),
    service: serviceRef,
    basis: z.enum(['declared', 'sole-ddl', 'sole-writer', 'most-writes']),
  }),
  z.object({ status: z.literal('contested'), claimants: z.array(serviceRef) }),
  z.object({ status: z.literal('none') }),
  /** Whoever asked may not see who owns it. */
  z.object({ status: z.literal('hidden') }),
]);

/** A name may stand for more: `*` for its store, a schema for its tables. */
const ownedDataset = z.object({
  ...dataset.shape,
  systemOfRecord,
  /** Owner of the system of record, when the catalog knows it. */
  team: teamRef.optional(),
});

/** See `Exemption` of the catalog model. */
const exemption = z.object({
  rule: text,
  service: serviceRef,
  dataset: dataset.optional(),
  otherService: serviceRef.optional(),
  reason: prose,
  approvedBy: ownerRef,
  until: z.iso.date(),
});

const ownershipFile = z.object({
  /** Version of this format. */
  seamsOwnership: z.literal(1),
  assessedAt: instant,
  datasets: z.array(ownedDataset).max(1_000_000),
  exemptions: z.array(exemption).max(10_000),
});

/**
 * Who owns which data, and what has been allowed to break the rules: all that
 * the gate needs to know, so that it works without a server.
 *
 * @public
 */
export type OwnershipFile = z.output<typeof ownershipFile>;

/** @public */
export type OwnershipFileDataset = OwnershipFile['datasets'][number];

/** @public */
export type OwnershipFileExemption = OwnershipFile['exemptions'][number];

/**
 * Reads the JSON of an ownership file.
 *
 * @throws Error that says which fields are wrong, at most five of them
 * @public
 */
export function parseOwnershipFile(json: unknown): OwnershipFile {
  const parsed = ownershipFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const { seamsOwnership: version } = Object(json) as Record<string, unknown>;
  if (typeof version === 'number' && version > 1) {
    throw new Error(
      `seamsOwnership: version ${version} is newer than this program, which knows 1: update it`,
    );
  }
  const { issues } = parsed.error;
  const told = issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  const more = issues.length > 5 ? [`and ${issues.length - 5} more`] : [];
  throw new Error([...told, ...more].join('; '));
}
