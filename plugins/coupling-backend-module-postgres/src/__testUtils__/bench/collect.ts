/* The part of the bench whose time and memory are measured. */
import { text } from 'node:stream/consumers';
import { measureRuns } from '@seams/backstage-plugin-coupling-node/testing';
import type { PostgresInstance } from '../../config';
import { collectorOf, component } from '../collectorOf';

export interface BenchedCollection {
  instance: PostgresInstance;
  /** Names of components, each with its role. */
  services: [string, string][];
}

async function main() {
  const { instance, services }: BenchedCollection = JSON.parse(
    await text(process.stdin),
  );
  const collector = collectorOf(
    { ...instance, roles: new Map(), applications: new Map() },
    services.map(([name, role]) => component(name, role)),
  );
  for await (const line of measureRuns(collector, 4)) {
    process.stdout.write(`${line}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
