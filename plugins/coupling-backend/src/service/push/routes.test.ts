import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRouter } from '../../__testUtils__/startRouter';
import { createTestDatabases } from '../../__testUtils__/testDatabases';

const databases = createTestDatabases();
const start = () => startRouter(databases);

const CONFORMANCE = join(__dirname, '__fixtures__/conformance');
const conformant = (file: string) =>
  JSON.parse(readFileSync(join(CONFORMANCE, file), 'utf8'));
const deployed = conformant('service_deployed.json');
const envelope = (data: any) => ({
  specversion: '1.0',
  id: data.context.id,
  source: data.context.source,
  type: data.context.type,
  time: data.context.timestamp,
  subject: data.subject.id,
  datacontenttype: 'application/json',
  data,
});

describe('POST /evidence with CDEvents', () => {
  it('keeps an event once, in whatever mode and however often it is sent', async () => {
    const { direct } = await start();
    const structured = () =>
      direct
        .post('/evidence')
        .set('content-type', 'application/cloudevents+json')
        .send(JSON.stringify(envelope(deployed)));
    const first = await structured();
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      accepted: 1,
      alreadyKnown: 0,
      rejected: 0,
      rejections: [],
      outdated: 0,
      repeated: 0,
      repeats: [],
      ignored: 0,
      ignoredBecause: [],
    });
    expect((await structured()).body).toMatchObject({ alreadyKnown: 1 });

    const binary = await direct
      .post('/evidence')
      .set('ce-specversion', '1.0')
      .set('ce-id', deployed.context.id)
      .set('ce-source', deployed.context.source)
      .set('ce-type', deployed.context.type)
      .send(deployed);
    expect(binary.body).toMatchObject({ accepted: 0, alreadyKnown: 1 });
  });

  it('answers all conformance files at once: three releases that share an id, and 45 that are no evidence', async () => {
    const { direct } = await start();
    const files = readdirSync(CONFORMANCE).filter(f => f.endsWith('.json'));
    const { status, body } = await direct
      .post('/evidence')
      .set('content-type', 'application/cloudevents-batch+json')
      .send(JSON.stringify(files.map(file => envelope(conformant(file)))));
    expect(status).toBe(200);
    expect(body).toMatchObject({ rejected: 0, ignored: 45 });
    // They are states of one release, of which the newest is kept.
    const { accepted, alreadyKnown, outdated, repeated } = body;
    expect(accepted + alreadyKnown + outdated + repeated).toBe(3);
    expect(body.ignoredBecause).toHaveLength(45);
  });

  it('records no run for events that are no evidence', async () => {
    const { direct } = await start();
    const { status, body } = await direct
      .post('/evidence')
      .set('content-type', 'application/cloudevents+json')
      .send(JSON.stringify(envelope(conformant('taskrun_started.json'))));
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 0, rejected: 0, ignored: 1 });
    expect((await direct.get('/status')).body.sources).toEqual([]);
  });

  it('keeps the good events of a batch, and says where the others are wrong', async () => {
    const { direct } = await start();
    const wrong = { ...deployed, subject: { id: 'orders' } };
    const { body } = await direct
      .post('/evidence')
      .set('content-type', 'application/cloudevents-batch+json')
      .send(JSON.stringify([envelope(wrong), envelope(deployed)]));
    expect(body).toMatchObject({
      accepted: 1,
      rejected: 1,
      rejections: [
        { line: 1, field: 'data.subject.content', reason: 'is missing' },
      ],
    });
  });

  it('keeps a rollback as one, under the name of a component', async () => {
    const { direct } = await start();
    const event = conformant('service_rolledback.json');
    event.subject.id = 'deployment/orders';
    await direct
      .post('/evidence')
      .set('content-type', 'application/cloudevents+json')
      .send(JSON.stringify(envelope(event)));
    const { body } = await direct.get('/services/default/orders/evidence');
    expect(body.items).toMatchObject([
      { kind: 'release', status: 'rolled-back', environment: 'test123' },
    ]);
  });
});

describe('POST /evidence/devlake', () => {
  const deployment = JSON.stringify({
    id: 'deploy-17',
    startedDate: '2026-08-01T12:00:00+00:00',
    finishedDate: '2026-08-01T12:40:00+00:00',
    deploymentCommits: [
      { repoUrl: 'https://github.com/acme/orders', commitSha: 'c0ffee' },
      { repoUrl: 'https://github.com/acme/shipping', commitSha: 'facade' },
    ],
  });

  it('keeps a deployment once, with a release of each service', async () => {
    const { api } = await start();
    const push = () =>
      api
        .post('/evidence/devlake')
        .set('content-type', 'application/json')
        .send(deployment);
    expect((await push()).body).toEqual({
      accepted: 2,
      alreadyKnown: 0,
      rejected: 0,
      rejections: [],
      outdated: 0,
      repeated: 0,
      repeats: [],
    });
    expect((await push()).body).toMatchObject({ alreadyKnown: 2 });
    const { body } = await api.get('/services/default/orders/evidence');
    expect(body.items).toMatchObject([
      { source: 'devlake', version: 'c0ffee' },
    ]);
  });

  it('says which field is missing', async () => {
    const { direct } = await start();
    const { status, body } = await direct.post('/evidence/devlake').send({});
    expect(status).toBe(200);
    expect(body.rejected).toBe(1);
    expect(body.rejections.map((r: any) => r.field)).toEqual([
      'id',
      'finishedDate',
      'deploymentCommits',
    ]);
  });
});
