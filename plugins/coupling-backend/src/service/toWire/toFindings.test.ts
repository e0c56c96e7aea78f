import { finding } from '../../__testUtils__/assessment';
import { hiding } from '../../__testUtils__/visibility';
import type { StoredFinding } from '../../database/operations/readFindings';
import { toFindings } from './toFindings';

const ORDERS = 'component:default/orders';
const BANK = 'component:default/bank';
const GATEWAY = 'component:default/gateway';
const dataset = { store: 'resource:default/vault', name: 'cards' };

const foreignWrite: StoredFinding = {
  position: 4,
  rule: 'foreign-write',
  service: ORDERS,
  dataset,
  services: [ORDERS, BANK],
  severity: 45,
  reason: { code: 'foreign-write', writer: ORDERS, owner: BANK, dataset },
};

describe('toFindings', () => {
  it('puts the worst first, each with what to do', () => {
    const findings = toFindings(
      [{ ...finding(ORDERS, 30), position: 7 }, foreignWrite],
      hiding(),
    );
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['foreign-write', 45],
      ['no-incident-owner', 30],
    ]);
    expect(findings[0].title).toBe("Writes another service's data");
    expect(findings[0].remedy).toMatch(/^Have the system of record/);
  });

  it('does not name a hidden service', () => {
    const [shown] = toFindings([foreignWrite], hiding(BANK));
    expect(shown.sentence).toContain('something hidden');
    expect(shown.sentence).not.toContain('bank');
  });

  it('leaves out what is about a hidden store', () => {
    expect(toFindings([foreignWrite], hiding(dataset.store))).toEqual([]);
  });

  it('says whom else it concerns, and by which id it is one with theirs', () => {
    const contested: StoredFinding = {
      position: 12,
      rule: 'contested-system-of-record',
      dataset,
      services: [BANK, ORDERS],
      concerns: [BANK, GATEWAY, ORDERS],
      severity: 25,
      reason: {
        code: 'contested-system-of-record',
        claimants: [BANK, ORDERS],
        dataset,
      },
    };
    const [all] = toFindings([contested], hiding());
    expect(all).toMatchObject({ id: '12', concerns: [BANK, GATEWAY, ORDERS] });
    const [some] = toFindings([contested], hiding(GATEWAY));
    expect(some.concerns).toEqual([BANK, ORDERS]);
    expect(JSON.stringify(some)).not.toContain('gateway');
  });
});
