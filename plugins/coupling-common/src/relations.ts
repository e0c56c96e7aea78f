/**
 * From a component to a resource that holds data it is the system of record
 * for; from its boundary.
 *
 * @public
 */
export const RELATION_SYSTEM_OF_RECORD_FOR = 'systemOfRecordFor';

/**
 * From a resource to a component that is the system of record for data in it.
 * Several are fine: they own different datasets.
 *
 * @public
 */
export const RELATION_HAS_SYSTEM_OF_RECORD = 'hasSystemOfRecord';
