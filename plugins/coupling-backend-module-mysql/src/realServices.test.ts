import type { Connection } from 'mysql2/promise';
import {
  ESHOP,
  ESHOP_TABLES,
  PETCLINIC,
  PETCLINIC_TABLES,
  SECRET,
  type Service,
} from './__testUtils__/petclinicAndEshop';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { PASSWORD, ShopServer } from './__testUtils__/shopServer';
import { prepareCoupling } from './__testUtils__/startCoupling';

const HISTORY = [
  '--performance-schema=ON',
  '--performance-schema-consumer-events-statements-current=ON',
  '--performance-schema-consumer-events-statements-history-long=ON',
];

const prepare = prepareCoupling();

describeOnMariaDb('the services of a petclinic and an eShop on MariaDB', () => {
  const servers: ShopServer[] = [];
  const connections: Connection[] = [];
  let coupling: Awaited<ReturnType<typeof prepare>>;

  /** A server with tables, and each service on it at work, and connected. */
  async function serve(tables: string[], services: Service[]) {
    const server = await ShopServer.start(HISTORY);
    servers.push(server);
    await server.admin(...tables);
    for (const { account, schema } of services) {
      await server.admin(
        `create user ${account} identified by '${PASSWORD}'`,
        `grant all on ${schema}.* to ${account}`,
        `grant insert on audit.* to ${account}`,
      );
    }
    for (const { account, schema, statements } of services) {
      const connection = await server.connect(account, schema);
      connections.push(connection);
      for (const statement of statements) {
        await connection.query(statement).catch(error => {
          // There is no such thread, and nothing else may fail.
          if (error.errno !== 1094) throw error;
        });
      }
      await connection.prepare(`select ? as n, '${SECRET}' as note from dual`);
    }
    return server;
  }

  beforeAll(async () => {
    const petclinic = await serve(PETCLINIC_TABLES, PETCLINIC);
    const eshop = await serve(ESHOP_TABLES, ESHOP);
    coupling = await prepare({
      instances: [instance('petclinic', petclinic), instance('eshop', eshop)],
      entities: [...PETCLINIC, ...ESHOP].map(componentOf),
    });
    await coupling.collect('petclinic');
    await coupling.collect('eshop');
    await coupling.assess();
  });

  afterAll(async () => {
    await coupling?.stop();
    await Promise.all(connections.map(connection => connection.end()));
    await Promise.all(servers.map(server => server.stop()));
  });

  const serviceOf = (name: string) => coupling.get(`/services/default/${name}`);

  /** What is found about the data that a service touches. */
  async function sentencesOf(service: string): Promise<string[]> {
    const { findings } = await serviceOf(service);
    return findings.flatMap(({ dataset, sentence }: FindingOnTheWire) =>
      dataset ? [sentence] : [],
    );
  }

  async function dataOf(
    service: string,
  ): Promise<{ dataset: string; severity: number; accessors: string[] }[]> {
    const { sharedData } = await serviceOf(service);
    return sharedData.datasets.map(
      ({ dataset, severity, accessors }: DatasetOnTheWire) => ({
        dataset: `${dataset.store.split('/')[1]}#${dataset.name}`,
        severity: Math.round(severity),
        accessors: accessors
          .map(
            each =>
              `${each.service.split('/')[1]} ${each.modes.join('+')}${
                each.foreign ? ' (foreign)' : ''
              }`,
          )
          .sort(),
      }),
    );
  }

  it('finds that order-processor reads the orders of ordering-api', async () => {
    await expect(dataOf('ordering-api')).resolves.toEqual([
      {
        dataset: 'eshop#ordering.orders',
        severity: 15,
        accessors: ['order-processor read (foreign)', 'ordering-api write'],
      },
    ]);
    await expect(sentencesOf('order-processor')).resolves.toEqual([
      'order-processor reads ordering.orders, which belongs to ordering-api.',
    ]);
  });

  it('finds the foreign key from visits to the pets of customers-service', async () => {
    await expect(sentencesOf('visits-service')).resolves.toEqual([
      'petclinic.visits of visits-service refers to petclinic.pets of customers-service by a foreign key: visits_pet.',
    ]);
    const pets = (await dataOf('customers-service')).find(
      ({ dataset }) => dataset === 'petclinic#petclinic.pets',
    );
    expect(pets).toMatchObject({ severity: 20 });
  });

  it('takes tables of one name on two servers for two', async () => {
    const { items } = await coupling.get('/ownership?dataset=audit.log');
    expect(
      items.map(({ dataset, systemOfRecord }: OwnershipOnTheWire) => [
        dataset.store,
        systemOfRecord.service,
      ]),
    ).toEqual([
      ['resource:default/eshop', 'component:default/catalog-api'],
      ['resource:default/petclinic', 'component:default/vets-service'],
    ]);
    for (const service of ['catalog-api', 'vets-service']) {
      const log = (await dataOf(service)).filter(({ dataset }) =>
        dataset.endsWith('#audit.log'),
      );
      expect(log).toMatchObject([
        { severity: 0, accessors: [`${service} write`] },
      ]);
    }
  });

  it('has no literal of any statement in the store, the log or an answer', async () => {
    const answers = await Promise.all([
      coupling.get('/status'),
      coupling.get('/ownership/file'),
      ...[...PETCLINIC, ...ESHOP].flatMap(({ name }) => [
        serviceOf(name),
        coupling.get(`/services/default/${name}/evidence?limit=500`),
        coupling.get(`/ownership?service=component:default/${name}`),
      ]),
    ]);
    const kept = {
      stored: await coupling.stored(),
      logged: coupling.logged.join('\n'),
      answered: JSON.stringify(answers),
    };
    for (const text of Object.values(kept)) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(PASSWORD);
    }
    // What must have been looked at to say so.
    expect(kept.stored).toContain('ordering.orders');
    expect(kept.answered).toContain('insert into `orders` values');
  });
});

interface DatasetOnTheWire {
  dataset: { store: string; name: string };
  severity: number;
  accessors: { service: string; modes: string[]; foreign: boolean }[];
}

interface FindingOnTheWire {
  dataset?: object;
  sentence: string;
}

interface OwnershipOnTheWire {
  dataset: { store: string };
  systemOfRecord: { service?: string };
}

function instance(name: string, server: ShopServer) {
  return {
    name,
    connection: {
      ...server.address,
      ...{ user: 'coupling_reader', password: PASSWORD, tls: false },
    },
    store: `resource:default/${name}`,
  };
}

function componentOf({ name, account, schema }: Service) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      ...{ namespace: 'default', name },
      annotations: {
        'coupling.seams.dev/mysql-schema': schema,
        'coupling.seams.dev/mysql-user': account,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: name },
  };
}
