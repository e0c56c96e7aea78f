import type { Access } from '../../evidence/kinds/access';
import type { Call } from '../../evidence/kinds/call';
import type { Join } from '../../evidence/kinds/join';
import { access, call, dataset, join, service } from '../../testing/evidence';
import { claiming, factsOf, notKnowing } from '../../testing/facts';
import { mustNotKnow } from './rule';

describe('must-not-know', () => {
  it('says how a service knows the data it must not know', () => {
    expect(
      mustNotKnow.evaluate(
        factsOf({
          accesses: [
            access('a', 'write', 'pay#card'),
            access('a', 'read', 'pay#account'),
            access('a', 'read', 'shop#order'),
            access('b', 'read', 'pay#card'),
          ],
          services: [notKnowing('a', 'resource:default/pay')],
        }),
      ),
    ).toEqual([
      {
        rule: 'must-not-know',
        service: service('a'),
        dataset: dataset('pay#*'),
        services: [service('a')],
        severity: 25,
        reason: {
          code: 'must-not-know',
          service: service('a'),
          entry: 'resource:default/pay',
          target: { ref: 'resource:default/pay', dataset: dataset('pay#*') },
          uses: [
            {
              way: 'read',
              ref: 'resource:default/pay',
              dataset: dataset('pay#account'),
            },
            {
              way: 'write',
              ref: 'resource:default/pay',
              dataset: dataset('pay#card'),
            },
          ],
        },
      },
    ]);
  });

  const contradicted: [
    string,
    string,
    { calls?: Call[]; joins?: Join[]; accesses?: Access[] },
  ][] = [
    ['a service that it calls', 'component:b', { calls: [call('a', 'b')] }],
    [
      'a table that it joins',
      'resource:pay#card',
      { joins: [join('a', 'pay#card', 'shop#order')] },
    ],
    [
      'a schema of which it migrates a table',
      'pay#cards',
      { accesses: [access('a', 'ddl', 'pay#cards.card')] },
    ],
    [
      'a table that its code reads',
      'resource:default/pay#card',
      { accesses: [access('a', 'read', 'pay#card', { confidence: 'static' })] },
    ],
  ];

  it.each(contradicted)('finds %s', (_, entry, evidence) => {
    const services = [notKnowing('a', 'plain words', entry)];
    expect(
      mustNotKnow
        .evaluate(factsOf({ ...evidence, services }))
        .map(({ reason }) => reason.code === 'must-not-know' && reason.entry),
    ).toEqual([entry]);
  });

  it('finds an API that it consumes', () => {
    const api = 'api:default/payments';
    const [finding] = mustNotKnow.evaluate(
      factsOf({
        services: [notKnowing('a', api)],
        relations: [{ from: service('a'), type: 'consumesApi', to: api }],
      }),
    );
    expect(finding.reason).toMatchObject({
      uses: [{ way: 'consume', ref: api }],
    });
  });

  it('finds a call into a system, and names whom it calls', () => {
    const [finding] = mustNotKnow.evaluate(
      factsOf({
        calls: [call('a', 'b')],
        services: [
          notKnowing('a', 'system:default/payments'),
          { ref: service('b'), system: 'system:default/payments' },
        ],
      }),
    );
    expect(finding.services).toEqual([service('a'), service('b')]);
  });

  const innocent: [string, string, { calls?: Call[]; accesses?: Access[] }][] =
    [
      ['no evidence', 'component:b', {}],
      ['being called', 'component:b', { calls: [call('b', 'a')] }],
      [
        'an event that the other takes',
        'component:b',
        { calls: [call('a', 'b', { style: 'async' })] },
      ],
      [
        'a permission that nobody was seen using',
        'resource:pay',
        {
          accesses: [
            access('a', 'read', 'pay#card', { confidence: 'granted' }),
          ],
        },
      ],
      ...(['view', 'cdc', 'outbox'] as const).map(
        (via): [string, string, { accesses: Access[] }] => [
          `reading what is published by ${via}`,
          'resource:pay',
          { accesses: [access('a', 'read', 'pay#card', { via })] },
        ],
      ),
      [
        'a table whose name only begins the same',
        'resource:pay#card',
        { accesses: [access('a', 'read', 'pay#cards')] },
      ],
    ];

  it.each(innocent)('says nothing of %s', (_, entry, evidence) => {
    const services = [notKnowing('a', entry)];
    expect(mustNotKnow.evaluate(factsOf({ ...evidence, services }))).toEqual(
      [],
    );
  });

  it("says nothing of a service's own tables in a store it must not know", () => {
    const own = claiming('a', 'shop#orders.order');
    own.boundary!.mustNotKnow = ['resource:default/shop'];
    expect(
      mustNotKnow.evaluate(
        factsOf({
          accesses: [access('a', 'write', 'shop#orders.order')],
          services: [own],
        }),
      ),
    ).toEqual([]);
  });
});
