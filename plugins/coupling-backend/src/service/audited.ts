import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';

/** Does something on the audit log, whether it succeeds or fails. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent(event);
  try {
    const result = await act();
    await entry.success();
    return result;
  } catch (error) {
    await entry.fail({ error: error as Error });
    throw error;
  }
}
