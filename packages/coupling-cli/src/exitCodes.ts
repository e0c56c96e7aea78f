import type { ReleaseAlone } from '@seams/coupling-core';

/** The command did what it was asked. */
export const DONE = 0;

/**
 * Bad usage, input that cannot be used, or a defect: there is no result. Never
 * 1, because a script would read that as "no" from `release-alone`.
 */
export const NO_RESULT = 2;

/** What `release-alone` ends with; unknown must not look like an answer. */
export const RELEASE_ALONE: Record<ReleaseAlone['answer'], number> = {
  yes: 0,
  no: 1,
  unknown: 2,
};

/** What `gate` ends with besides 0; not knowing must never look green. */
export const GATE = { broken: 1, unknown: 2 };
