import { parseExemption } from './parseExemption';

const TODAY = '2026-11-23';
const body = {
  rule: 'foreign-read',
  service: 'Orders',
  reason: ' moves in spring ',
  until: '2026-11-23',
};
const caller = 'user:default/ann';

describe('parseExemption', () => {
  it('completes refs and takes the caller for the approver', () => {
    expect(
      parseExemption(
        {
          ...body,
          dataset: { store: 'shop-db', name: 'Orders' },
          otherService: 'stock',
        },
        { caller, today: TODAY },
      ),
    ).toEqual({
      rule: 'foreign-read',
      service: 'component:default/orders',
      dataset: { store: 'resource:default/shop-db', name: 'Orders' },
      otherService: 'component:default/stock',
      reason: 'moves in spring',
      approvedBy: 'user:default/ann',
      until: '2026-11-23',
    });
  });

  it('takes another approver, a user unless it says group', () => {
    const approver = (approvedBy: string) =>
      parseExemption({ ...body, approvedBy }, { caller, today: TODAY })
        .approvedBy;
    expect(approver('Bob')).toBe('user:default/bob');
    expect(approver('group:architects')).toBe('group:default/architects');
  });

  it.each([
    [{ rule: 'foreign-reed' }, /^rule must be one of .*\bforeign-write\b/],
    [{ rule: 'expired-exemption' }, /^rule must be one of /],
    [{ service: 'my service' }, /^service must be an entity ref/],
    [{ reason: '  ' }, /^reason must say why/],
    [{ until: '2027-02-29' }, /^until must be a day, like 2027-01-31/],
    [
      { until: '2026-11-22' },
      /^until must not be over yet; today is 2026-11-23/,
    ],
    [{ approvedBy: 'component:x' }, /^approvedBy must be a user or group/],
    [{ approvedBy: 'the boss' }, /^approvedBy must be an entity ref/],
    [
      { dataset: { store: 'db', name: ' ' } },
      /^dataset.name must not be empty/,
    ],
    [
      { dataset: { store: 'db', name: '€'.repeat(334) } },
      /^dataset.name must not be longer than 1000 bytes in UTF-8, but has 1002$/,
    ],
    [
      { dataset: { store: 'x'.repeat(2_900), name: '*' } },
      /^dataset.store must not be longer than 1000 bytes in UTF-8, but has /,
    ],
    [
      { service: 'x'.repeat(2_900) },
      /^service must not be longer than 1000 bytes in UTF-8, but has 2900$/,
    ],
    [
      { otherService: 'x'.repeat(1_001) },
      /^otherService must not be longer than 1000 bytes in UTF-8, but has 1001$/,
    ],
    [
      { approvedBy: 'x'.repeat(1_001) },
      /^approvedBy must not be longer than 1000 bytes in UTF-8, but has /,
    ],
    [
      { dataset: { store: 'my db', name: '*' } },
      /^dataset.store must be an entity ref/,
    ],
  ])('refuses %j', (wrong, message) => {
    expect(() =>
      parseExemption({ ...body, ...wrong }, { caller, today: TODAY }),
    ).toThrow(message);
  });

  it('asks a caller that is no user who approved it', () => {
    expect(() => parseExemption(body, { today: TODAY })).toThrow(
      'approvedBy must name the user or group that agreed',
    );
  });
});
