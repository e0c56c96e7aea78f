import {
  knowledgeSentence,
  type BoundaryAssessment,
  type DeclaredFact,
  type ForbiddenKnowledge,
} from '@seams/coupling-core';
import type { Boundary } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toConflict } from './toConflict';

/** A boundary without what the caller may not see. */
export function toBoundary(
  boundary: BoundaryAssessment,
  visibility: Visibility,
): Boundary {
  const { isShown } = visibility;
  return {
    decides: boundary.decides,
    systemOfRecordFor: boundary.systemOfRecordFor.map(fact =>
      toFact(fact, visibility),
    ),
    publishes: boundary.publishes.filter(isShown),
    mustNotKnow: boundary.mustNotKnow
      .filter(({ target }) => !target || isShown(target.ref))
      .map(forbidden => toForbidden(forbidden, visibility)),
  };
}

function toFact({ fact, datasets }: DeclaredFact, visibility: Visibility) {
  return {
    fact,
    datasets: datasets
      .filter(({ dataset }) => visibility.isShown(dataset.store))
      .map(({ dataset, conflicts }) => ({
        dataset,
        conflicts: conflicts.map(({ dataset: one, conflict }) =>
          toConflict(one, conflict, visibility),
        ),
      })),
  };
}

function toForbidden(
  { entry, target, uses }: ForbiddenKnowledge,
  { isShown, name }: Visibility,
): Boundary['mustNotKnow'][number] {
  const shown = uses.map(({ dataset, ...use }) =>
    // Data is named by its own name alone, which a hidden store keeps to itself.
    dataset && !isShown(dataset.store)
      ? { ...use, ref: dataset.store }
      : { ...use, dataset },
  );
  return {
    entry,
    checked: target !== undefined,
    ...(uses.length > 0 && { contradiction: knowledgeSentence(shown, name) }),
  };
}
