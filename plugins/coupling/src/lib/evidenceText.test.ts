import type { EvidenceItem } from '@seams/backstage-plugin-coupling-common';
import { EVIDENCE_KINDS, evidenceKind, evidenceText } from './evidenceText';

const ORDERS = { store: 'resource:default/shop-db', name: 'orders' };
const ITEMS = { store: 'resource:default/shop-db', name: 'items' };

function item(
  kind: EvidenceItem['kind'],
  fields: Record<string, unknown>,
): EvidenceItem {
  return {
    kind,
    source: 'test',
    observedAt: '2026-01-01T00:00:00Z',
    ...fields,
  };
}

describe('evidenceText', () => {
  it.each<[EvidenceItem, string]>([
    [
      item('release', {
        service: 'component:default/shop',
        version: '1.2.0',
        environment: 'production',
        status: 'succeeded',
      }),
      'shop 1.2.0 in production',
    ],
    [
      item('release', { service: 'component:default/shop', status: 'failed' }),
      'shop (failed)',
    ],
    [
      item('call', {
        from: 'component:default/shop',
        to: 'component:default/pay',
        style: 'sync',
        protocol: 'grpc',
      }),
      'shop calls pay (sync, grpc)',
    ],
    [
      item('access', {
        service: 'component:default/shop',
        dataset: ORDERS,
        mode: 'ddl',
        confidence: 'static',
      }),
      'shop changes the structure of orders (static)',
    ],
    [
      item('join', {
        service: 'component:default/shop',
        datasets: [ORDERS, ITEMS],
      }),
      'shop joins orders with items',
    ],
    [
      item('foreign-key', {
        constraint: 'fk_order',
        from: ITEMS,
        to: ORDERS,
      }),
      'fk_order from items to orders',
    ],
    [
      item('schema-change', {
        service: 'component:default/shop',
        dataset: ORDERS,
        breaking: true,
      }),
      'shop breaks orders',
    ],
    [
      item('contract', {
        provider: 'component:default/pay',
        consumer: 'component:default/shop',
        name: 'charge',
        verified: null,
      }),
      'shop relies on pay charge (verification unknown)',
    ],
    [
      item('journey', { title: 'Checkout', entry: 'component:default/shop' }),
      'Checkout enters at shop',
    ],
    [
      item('oncall', {
        service: 'component:default/shop',
        provider: 'pagerduty',
        policy: 'Shop',
      }),
      'shop is answered for through pagerduty Shop',
    ],
    [
      item('oncall', {
        service: 'component:default/shop',
        provider: 'pagerduty',
        policy: 'Shop',
        endsNowhere: true,
      }),
      'shop is answered for by nobody, as nobody is on call in pagerduty Shop',
    ],
    [
      item('resilience', {
        service: 'component:default/shop',
        to: 'component:default/pay',
        pattern: 'timeout',
      }),
      'shop has timeout towards pay',
    ],
    [
      item('drill', {
        service: 'component:default/shop',
        fault: 'slow',
        outcome: 'held',
      }),
      'shop held when slow',
    ],
  ])('says %j in one line', (fact, words) => {
    expect(evidenceText(fact)).toBe(words);
  });

  it('says what it can of a fact with names it cannot read', () => {
    expect(evidenceText(item('call', { from: '', to: 7 }))).toBe('calls');
  });
});

describe('evidenceKind', () => {
  it('takes every kind from a URL and nothing else', () => {
    expect(EVIDENCE_KINDS.map(kind => evidenceKind(kind))).toEqual(
      EVIDENCE_KINDS,
    );
    expect(evidenceKind('releases')).toBeUndefined();
    expect(evidenceKind(null)).toBeUndefined();
  });
});
