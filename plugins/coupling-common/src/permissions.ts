import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Reading scores, findings, ownership and evidence. What is shown is further
 * narrowed to entities that the caller may read in the catalog.
 *
 * @public
 */
export const couplingReadPermission = createPermission({
  name: 'coupling.read',
  attributes: { action: 'read' },
});

/**
 * Handing over evidence. Only service principals are ever asked.
 *
 * @public
 */
export const couplingEvidenceWritePermission = createPermission({
  name: 'coupling.evidence.write',
  attributes: { action: 'create' },
});

/**
 * Giving and ending exemptions from rules. The services concerned are further
 * narrowed to entities that the caller may read in the catalog.
 *
 * @public
 */
export const couplingExemptionWritePermission = createPermission({
  name: 'coupling.exemption.write',
  attributes: { action: 'create' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const couplingPermissions = [
  couplingReadPermission,
  couplingEvidenceWritePermission,
  couplingExemptionWritePermission,
];
