import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import { collectorsOfSources } from '../../database/operations/collectorsOfSources';
import { probeStorage } from '../../database/operations/probeStorage';
import { readLastAssessmentRun } from '../../database/operations/readLastAssessmentRun';
import { readSnapshotHead } from '../../database/operations/readSnapshotHead';
import {
  readSnapshotMeta,
  type SnapshotMeta,
} from '../../database/operations/readSnapshotMeta';
import {
  listCollectors,
  summariseSources,
} from '../../database/operations/summariseSources';
import { mostNamed } from '../../database/unresolvedNames';
import { inTurns } from '../inTurns';
import type { StatusPage } from '../request/parseStatusQuery';
import { createShareAnswer, type ShareAnswer } from '../sharedAnswers';
import { toStatus, type StoredStatus } from '../toWire/toStatus';
import { createWithoutHidden, refsInTexts } from '../withoutHidden';
import type { AnswerDeps } from './answerDeps';

/** Texts looked through in one turn: a page of sources may hold many. */
const TURN = 500;
/** How long what grows with the fleet is not read again, in ms. */
const SHARED_FOR = 60_000;

/** The state of collecting and assessing, with one page of its lists. */
export type AnswerStatus = (
  page: StatusPage,
  credentials: BackstageCredentials,
) => Promise<CouplingStatus>;

export function createAnswerStatus(deps: AnswerDeps): AnswerStatus {
  const { now } = deps;
  const shareMeta = createShareAnswer<SnapshotMeta | undefined>({
    ...{ ms: SHARED_FOR, most: 1, now },
  });
  return async (page, credentials) => {
    const stored = await readStatus(deps, page, shareMeta);
    const texts = [...new Set(textsOf(stored))];
    const byName = await deps.readRefsByName();
    const refs = mostNamed(stored.meta?.unresolved ?? []).map(({ ref }) => ref);
    await inTurns(texts, TURN, text =>
      refs.push(...refsInTexts([text], byName)),
    );
    const visibility = await deps.readVisibility(refs, credentials);
    const withoutHidden = createWithoutHidden(visibility, byName);
    // It keeps what it says of each text, so the rest is done in no time.
    await inTurns(texts, TURN, withoutHidden);
    return toStatus(stored, {
      sources: deps.sources,
      page,
      visibility,
      withoutHidden,
      now: deps.now(),
    });
  };
}

async function readStatus(
  { knex, sources }: AnswerDeps,
  { afterSource, limit }: StatusPage,
  shareMeta: ShareAnswer<SnapshotMeta | undefined>,
): Promise<StoredStatus> {
  const known = await listCollectors(knex);
  // Configured ones that have not run yet are told of, too.
  const all = [...new Set([...known, ...sources.collectors.keys()])].sort();
  const rest = all.filter(collector => collector > afterSource);
  const head = await readSnapshotHead(knex);
  const meta = head && (await shareMeta(head.id, () => readSnapshotMeta(knex)));
  const lastAssessmentRun = await readLastAssessmentRun(knex);
  const storageTrouble = await probeStorage(knex);
  return {
    summaries: await summariseSources(knex, {
      collectors: rest.slice(0, limit),
    }),
    sourcesTotal: all.length,
    moreSources: rest.length > limit,
    ...(meta && { meta }),
    ...(lastAssessmentRun && { lastAssessmentRun }),
    ...(storageTrouble && { storageTrouble }),
    refusedOf: await collectorsOfSources(knex, {
      sources: (meta?.quality ?? [])
        .filter(({ refused }) => refused)
        .map(({ source }) => source),
    }),
  };
}

/** All that collectors and their sources wrote, which may name entities. */
function textsOf({ summaries, lastAssessmentRun }: StoredStatus): string[] {
  return [
    ...summaries.flatMap(({ runs, rejections, progress }) => [
      ...runs.flatMap(({ reason }) => reason ?? []),
      ...rejections.flatMap(({ scope, reason }) => [scope, reason]),
      ...(progress?.positions ?? []).flatMap(Object.values<string>),
    ]),
    lastAssessmentRun?.reason ?? '',
  ];
}
