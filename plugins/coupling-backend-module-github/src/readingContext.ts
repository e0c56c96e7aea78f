import type { GithubClient } from './client';
import type { ReadingSettings } from './config';
import type { Repository } from './repositories';
import type { RequestBudget } from './requestBudget';

/** What reading one repository in one run needs. */
export interface ReadingContext {
  client: GithubClient;
  repository: Repository;
  settings: ReadingSettings;
  /** For what is only nice to know. */
  budget: RequestBudget;
  now: Date;
  signal: AbortSignal;
}
