import { TIGHT, UNKNOWN } from '../__testUtils__/serviceCouplings';
import { boundaryExample } from './boundaryExample';

describe('boundaryExample', () => {
  it('fills in what the service was seen owning', () => {
    expect(boundaryExample(TIGHT)).toBe(`spec:
  boundary:
    decides:
      - what only this service may decide
    systemOfRecordFor:
      - fact: what these data stand for
        datasets:
          - "resource:default/eshop-orderingdb#ordering.buyers"
          - "resource:default/eshop-orderingdb#ordering.orders"
    publishes:
      - api:default/something-happened
    mustNotKnow:
      - resource:default/data-of-another-service
      - component:default/a-service-it-must-not-call
      - rules of others, in plain words`);
  });

  it('makes up a table where none is known', () => {
    expect(boundaryExample(UNKNOWN)).toContain(
      '          - "resource:default/helm-controller-db#table"\n',
    );
  });
});
