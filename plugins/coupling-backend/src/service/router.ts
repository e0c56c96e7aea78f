import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  couplingEvidenceWritePermission,
  couplingReadPermission,
} from '@seams/backstage-plugin-coupling-common';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { RequestHandler, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ReadServiceNames } from '../catalog/readServiceNames';
import type { PushReceipt } from '../collection/acceptPushedEvidence';
import { spec } from '../schema/generated/spec';
import type { AnswerDeps } from './answer/answerDeps';
import { answerEvidence } from './answer/answerEvidence';
import { answerExemptions } from './answer/answerExemptions';
import { answerOwnership } from './answer/answerOwnership';
import { createAnswerOwnershipFile } from './answer/answerOwnershipFile';
import { answerService } from './answer/answerService';
import { createAnswerStatus } from './answer/answerStatus';
import { endExemption } from './answer/endExemption';
import { pageOfService } from './answer/pageOfService';
import { giveExemption } from './answer/giveExemption';
import type { Authorize } from './authorize';
import { callingUser } from './callerOf';
import { changeExemptions } from './changeExemptions';
import { answerPush } from './push/answerPush';
import { readDevLakePush, readPush } from './push/readPush';
import { readPushedBody } from './readPushedBody';
import { parseEvidenceQuery } from './request/parseEvidenceQuery';
import { parseExemption } from './request/parseExemption';
import { parseExemptionQuery } from './request/parseExemptionQuery';
import { parseOwnershipQuery } from './request/parseOwnershipQuery';
import { parseServicePath } from './request/parseServicePath';
import { parseStatusQuery } from './request/parseStatusQuery';
import { tellNoInternals } from './tellNoInternals';

export interface RouterDeps extends AnswerDeps {
  authorize: Authorize;
  readServiceNames: ReadServiceNames;
  auditor: AuditorService;
  logger: LoggerService;
  /** Called when exemptions have changed. */
  onExempted: () => void;
  acceptEvidence: (
    items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>,
  ) => Promise<PushReceipt>;
}

/** The routes of `openapi.yaml`. */
export function createRouter(deps: RouterDeps): Router {
  const { authorize, acceptEvidence, readServiceNames } = deps;
  const router = PromiseRouter();

  // Before the validator: it would judge a batch as a whole, where one bad
  // item must not keep out the others.
  const mayPush: RequestHandler = async req => {
    await authorize(req, couplingEvidenceWritePermission, ['service']);
    return 'next';
  };
  router.post('/evidence', mayPush, readPushedBody, async (req, res) => {
    const pushed = await readPush(req.headers, req.body, readServiceNames);
    res.json(await answerPush(acceptEvidence, pushed));
  });
  router.post(
    '/evidence/devlake',
    mayPush,
    readPushedBody,
    async (req, res) => {
      const pushed = await readDevLakePush(req.body, readServiceNames);
      res.json(await answerPush(acceptEvidence, pushed));
    },
  );

  const answerStatus = createAnswerStatus(deps);
  const answerOwnershipFile = createAnswerOwnershipFile(deps);
  const validated = createValidatedOpenApiRouter(spec);
  validated.get('/services/:namespace/:name', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const service = parseServicePath(req.params);
    const answer = await answerService(deps, service, credentials);
    res.json(pageOfService(answer, req.query.cursor));
  });
  validated.get('/services/:namespace/:name/evidence', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const service = parseServicePath(req.params);
    const selection = parseEvidenceQuery(req.query);
    res.json(await answerEvidence(deps, service, selection, credentials));
  });
  validated.get('/ownership', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const lookup = parseOwnershipQuery(req.query);
    res.json(await answerOwnership(deps, lookup, credentials));
  });
  validated.get('/ownership/file', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const file = await answerOwnershipFile(credentials);
    (res as Response).type('json').send(file);
  });
  validated.get('/exemptions', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const selection = parseExemptionQuery(req.query);
    res.json(await answerExemptions(deps, selection, credentials));
  });
  validated.post('/exemptions', async (req, res) => {
    const given = await changeExemptions(deps, req, 'create', credentials =>
      giveExemption(
        deps,
        parseExemption(req.body, {
          caller: callingUser(credentials),
          today: deps.now().toISOString().slice(0, 'yyyy-mm-dd'.length),
        }),
        credentials,
      ),
    );
    res.status(201).json(given);
  });
  validated.delete('/exemptions/:id', async (req, res) => {
    await changeExemptions(deps, req, 'delete', credentials =>
      endExemption(deps, req.params.id, credentials),
    );
    res.status(204).end();
  });
  validated.get('/status', async (req, res) => {
    const credentials = await authorize(req, couplingReadPermission);
    const page = parseStatusQuery(req.query);
    res.json(await answerStatus(page, credentials));
  });

  router.use(validated);
  router.use(tellNoInternals(deps.logger));
  return router;
}
