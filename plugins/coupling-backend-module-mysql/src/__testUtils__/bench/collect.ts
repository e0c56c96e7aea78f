/* The part of the bench whose time and memory are measured. */
import { text } from 'node:stream/consumers';
import { measureRuns } from '@seams/backstage-plugin-coupling-node/testing';
import type { MysqlInstance } from '../../config';
import { collectorOf, component } from '../collectorOf';

export interface BenchedCollection {
  instance: MysqlInstance;
  /** Names of services, which are also their schemas and accounts. */
  services: string[];
}

async function main() {
  const { instance, services }: BenchedCollection = JSON.parse(
    await text(process.stdin),
  );
  const collector = collectorOf(
    { ...instance, schemas: new Map(), users: new Map() },
    services.map(name => component(name, name, name)),
  );
  for await (const line of measureRuns(collector, 3)) {
    process.stdout.write(`${line}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
