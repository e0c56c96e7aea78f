import {
  leftOutSentence,
  type ReleaseIntakeAccount,
} from '@seams/coupling-core';
import { shortName } from './shortName';

/** A line for a source that releases were left out of. */
export function leftOutLine(account: ReleaseIntakeAccount): string[] {
  return account.leftOut.length > 0
    ? [leftOutSentence(account, shortName)]
    : [];
}
