import type { EvidenceIssue } from '@seams/coupling-core';
import Ajv from 'ajv';
import { spec } from '../../schema/generated/spec';
import { issuesOfSchema } from './issuesOfSchema';

type Result = 'SUCCESS' | 'FAILURE' | '';

/** What is read of the body of DevLake's deployment webhook. */
export interface DevLakeDeployment {
  id: string;
  name?: string | null;
  displayTitle?: string | null;
  result?: Result | null;
  environment?: string | null;
  finishedDate: string;
  deploymentCommits: DevLakeCommit[];
}

/** One commit that was deployed. */
export interface DevLakeCommit {
  repoUrl: string;
  commitSha: string;
  refName?: string | null;
  name?: string | null;
  result?: Result | null;
  finishedDate?: string | null;
}

const validate = new Ajv({
  strict: false,
  allErrors: true,
  verbose: true,
}).compile<DevLakeDeployment>(spec.components.schemas.DevLakeDeployment);

/** Checks a body against `DevLakeDeployment` of `openapi.yaml`. */
export function parseDevLakeDeployment(
  body: unknown,
):
  | { ok: true; deployment: DevLakeDeployment }
  | { ok: false; issues: EvidenceIssue[] } {
  if (validate(body)) return { ok: true, deployment: body };
  return { ok: false, issues: issuesOfSchema(validate.errors) };
}
