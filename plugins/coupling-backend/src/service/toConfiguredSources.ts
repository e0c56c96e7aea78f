import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import type { Collector } from '@seams/backstage-plugin-coupling-node';
import type { ConfiguredSource } from './staleness';

/** What readers should know of the collectors of this backend, by id. */
export function toConfiguredSources(
  collectors: Pick<Collector, 'id' | 'title' | 'schedule'>[],
): Map<string, ConfiguredSource> {
  return new Map(
    collectors.map(({ id, title, schedule }) => {
      const everyMs = everyMsOf(schedule);
      return [id, { title, ...(everyMs !== undefined && { everyMs }) }];
    }),
  );
}

function everyMsOf({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  if ('cron' in frequency || 'trigger' in frequency) return undefined;
  return 'toMillis' in frequency
    ? frequency.toMillis()
    : durationToMilliseconds(frequency);
}
