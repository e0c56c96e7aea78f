import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  collectorContract,
  startFaultyServer,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { releaseLine } from './__testUtils__/startCoupling';
import { createEvidenceFilesCollector } from './collector';

/** One file behind an address. */
async function start(): Promise<ContractSubject> {
  let lines: string[] = [];
  let added = 0;
  const server = await startFaultyServer(() => ({ text: lines.join('') }));
  const { host } = new URL(server.url);
  const urlReader = UrlReaders.default({
    logger: mockServices.logger.mock(),
    config: new ConfigReader({ backend: { reading: { allow: [{ host }] } } }),
  });
  const next = () => {
    added += 1;
    return String(added);
  };
  return {
    integration: `${server.url}/a.ndjson`,
    secrets: ['sesame'],
    server,
    createCollector: ({ timeoutMs = 60_000 } = {}) =>
      createEvidenceFilesCollector({
        locations: [{ url: `${server.url}/a.ndjson?token=sesame` }],
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 30 } },
        urlReader,
        timeoutMs,
      }),
    add(count) {
      for (let i = 0; i < count; i += 1) lines.push(releaseLine(next()));
    },
    addMalformed: () => lines.push('{"kind":"release"}\n'),
    repeatNewest: () => lines.push(lines[lines.length - 1]),
    addFromTheFuture() {
      const item = JSON.parse(releaseLine(next()));
      item.observedAt = '2099-01-01T00:00:00Z';
      lines = [`${JSON.stringify(item)}\n`, ...lines];
    },
  };
}

describe('evidence behind an address, like every source', () => {
  // Whether to sit out a rate limit is the URL reader's to know; a file is all
  // there is, so what is taken out of it is withdrawn.
  it.each(
    collectorContract(start, [
      'patience',
      'addBrokenComponent',
      'removeService',
    ]),
  )('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
