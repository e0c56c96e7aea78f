import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toServiceNames } from '../../catalog/serviceNames';
import { readCdEvent } from './cdEvents';

const CONFORMANCE = join(__dirname, '__fixtures__/conformance');
const files = readdirSync(CONFORMANCE).filter(name => name.endsWith('.json'));

const conformant = (file: string) =>
  JSON.parse(readFileSync(join(CONFORMANCE, file), 'utf8'));

const names = toServiceNames([
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      annotations: { 'coupling.seams.dev/cdevents-id': 'mySubject123' },
    },
  },
]);

const read = (data: any) =>
  readCdEvent({ line: 1, type: data.context.type, data, prefix: '' }, names);

const release = {
  kind: 'release',
  source: '/event/source/123',
  id: '271069a8-fc18-44f1-b38f-9d70a1695819',
  observedAt: '2023-03-20T14:27:05.315Z',
  service: 'component:default/orders',
  environment: 'test123',
  version:
    'sha256:0b31b1c02ff458ad9b7b81cbdf8f028bd54699fa151f221d1e8de6817db93427',
  status: 'succeeded',
  changeIds: ['4c8cb7dd-3448-41de-8768-eec704e2829b'],
};

describe('the conformance files of the specification', () => {
  it('are all there', () => {
    expect(files).toHaveLength(48);
  });

  it.each([
    ['service_deployed.json', 'succeeded'],
    ['service_upgraded.json', 'succeeded'],
    ['service_rolledback.json', 'rolled-back'],
  ])('%s is a release that %s', (file, status) => {
    expect(read(conformant(file))).toEqual({
      item: { line: 1, ok: true, evidence: { ...release, status } },
    });
  });

  it('service_removed.json is ignored, in friendly words', () => {
    expect(read(conformant('service_removed.json'))).toEqual({
      ignored: {
        line: 1,
        reason:
          'dev.cdevents.service.removed.0.3.0 is not evidence: a service that is gone was not released; what it did before is kept',
      },
    });
  });

  it.each(
    files.filter(
      file => !/^service_(deployed|upgraded|rolledback|removed)\./.test(file),
    ),
  )('%s is not evidence', file => {
    const { type } = conformant(file).context;
    expect(read(conformant(file))).toEqual({
      ignored: {
        line: 1,
        reason: `${type} is not evidence; of CDEvents, dev.cdevents.service.{deployed, upgraded, rolledback} are`,
      },
    });
  });
});

describe('readCdEvent', () => {
  const deployed = conformant('service_deployed.json');
  const issues = (data: any) => {
    const answer = read(data);
    return 'item' in answer && 'issues' in answer.item
      ? answer.item.issues
      : [];
  };

  it('takes what CDEvents 0.4 sends', () => {
    const { specversion, ...context } = deployed.context;
    expect(
      read({
        context: {
          ...context,
          version: '0.4.1',
          type: 'dev.cdevents.service.deployed.0.2.0',
        },
        subject: { ...deployed.subject, type: 'service' },
      }),
    ).toEqual({ item: { line: 1, ok: true, evidence: release } });
  });

  it('takes versions that are not out yet, with fields not known yet', () => {
    const { context, subject } = deployed;
    expect(
      read({
        context: {
          ...context,
          type: 'dev.cdevents.service.deployed.1.7.0-draft',
          mood: 'good',
        },
        subject: { ...subject, content: { ...subject.content, region: 'eu' } },
      }),
    ).toEqual({ item: { line: 1, ok: true, evidence: release } });
  });

  it('does not mind links that it does not read', () => {
    const context = { ...deployed.context, links: [{ linkType: 'NEW' }] };
    expect(read({ ...deployed, context })).toEqual({
      item: { line: 1, ok: true, evidence: release },
    });
  });

  it('does not take a type that only begins like a release', () => {
    const context = {
      ...deployed.context,
      type: 'dev.cdevents.service.deployedtwice.0.1.0',
    };
    expect(read({ ...deployed, context })).toHaveProperty('ignored');
  });

  it('links to a source that is an address', () => {
    const context = { ...deployed.context, source: 'https://ci.acme.io/7' };
    expect(read({ ...deployed, context })).toMatchObject({
      item: { evidence: { url: 'https://ci.acme.io/7' } },
    });
  });

  it('keeps a service that the catalog does not have under its name', () => {
    const subject = { ...deployed.subject, id: 'service/Ghost' };
    expect(read({ ...deployed, subject })).toMatchObject({
      item: { evidence: { service: 'component:default/ghost' } },
    });
  });

  it('says what is missing or wrong, and where', () => {
    const { context, subject } = deployed;
    expect(
      issues({
        context: { ...context, id: '', timestamp: 'yesterday' },
        subject: { ...subject, content: { artifactId: 7 } },
      }),
    ).toEqual([
      { field: 'context.id', reason: 'must not be empty' },
      {
        field: 'context.timestamp',
        reason:
          'must be a date and time with a zone, like 2026-08-01T09:30:00Z, but is "yesterday"',
      },
      { field: 'subject.content.environment', reason: 'is missing' },
      {
        field: 'subject.content.artifactId',
        reason: 'must be of type string, but is 7',
      },
    ]);
  });

  it('speaks of the field that was sent when evidence cannot hold it', () => {
    const { context, subject } = deployed;
    expect(
      issues({
        context: { ...context, id: 'x'.repeat(1_001) },
        subject: { ...subject, id: '///' },
      }),
    ).toEqual([
      {
        field: 'subject.id',
        reason:
          'must be an entity ref, like component:default/orders, but is "///"',
      },
      {
        field: 'context.id',
        reason: 'must not be longer than 1000 bytes in UTF-8, but has 1001',
      },
    ]);
  });

  it('takes no side when several components are called so', () => {
    const twice = toServiceNames(
      ['default', 'shop'].map(namespace => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'orders', namespace },
      })),
    );
    const data = {
      ...deployed,
      subject: { ...deployed.subject, id: 'service/orders' },
    };
    const { type } = data.context;
    expect(
      readCdEvent({ line: 2, type, data, prefix: 'data.' }, twice),
    ).toEqual({
      item: {
        line: 2,
        ok: false,
        issues: [
          {
            field: 'data.subject.id',
            reason:
              'could be any of component:default/orders, component:shop/orders: name one of them as an entity ref, or say with an annotation whose it is',
          },
        ],
      },
    });
  });

  it.each([undefined, null, 'text', []])('rejects %j as a body', data => {
    const type = 'dev.cdevents.service.deployed.0.3.0';
    expect(
      readCdEvent({ line: 4, type, data, prefix: 'data.' }, names),
    ).toMatchObject({ item: { line: 4, ok: false } });
  });
});
