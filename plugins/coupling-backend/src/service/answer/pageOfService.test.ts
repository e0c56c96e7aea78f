import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { pageOfService } from './pageOfService';

const LIMIT = 50_000;

/** `sizes` are those of the texts in each item. */
const items = (list: string, count: number, size: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${list} ${n}`,
    text: 'x'.repeat(size),
  }));

const answer = (of: {
  partners?: object[];
  datasets?: object[];
  owned?: object[];
  findings?: object[];
  notInCatalog?: string[];
}) =>
  ({
    service: 'component:default/orders',
    coordinatedRelease: { status: 'unknown', partners: of.partners ?? [] },
    sharedData: { status: 'unknown', datasets: of.datasets ?? [] },
    systemOfRecordFor: of.owned ?? [],
    findings: of.findings ?? [],
    ...(of.notInCatalog && { notInCatalog: of.notInCatalog }),
  } as unknown as ServiceCoupling);

/** All pages of an answer, as who follows the cursors sees them. */
function walk(whole: ServiceCoupling): ServiceCoupling[] {
  const pages = [pageOfService(whole, undefined)];
  for (;;) {
    const { nextCursor } = pages[pages.length - 1];
    if (nextCursor === undefined) return pages;
    pages.push(pageOfService(whole, nextCursor));
  }
}

describe('pageOfService', () => {
  it('gives what is short in one page, and just as it is', () => {
    const whole = answer({ partners: items('partner', 3, 100) });
    expect(walk(whole)).toEqual([whole]);
    const bare = answer({});
    expect(walk(bare)).toEqual([bare]);
  });

  it.each([
    ['many partners', { partners: items('partner', 900, 300) }],
    ['large datasets', { datasets: items('dataset', 30, 12_000) }],
    [
      'some of all',
      {
        partners: items('partner', 100, 200),
        datasets: items('dataset', 100, 900),
        owned: items('owned', 400, 100),
        findings: items('finding', 300, 400),
        notInCatalog: Array.from(
          { length: 2_000 },
          (_, n) => `component:a/${n}`,
        ),
      },
    ],
  ])('gives all of %s, in pages of less than 50 kB', (_what, of) => {
    const whole = answer(of);
    const pages = walk(whole);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(JSON.stringify(page).length).toBeLessThan(LIMIT);
    }
    const all = <T>(list: (page: ServiceCoupling) => T[] | undefined) =>
      pages.flatMap(page => list(page) ?? []);
    expect(all(page => page.coordinatedRelease.partners)).toEqual(
      whole.coordinatedRelease.partners,
    );
    expect(all(page => page.sharedData.datasets)).toEqual(
      whole.sharedData.datasets,
    );
    expect(all(page => page.systemOfRecordFor)).toEqual(
      whole.systemOfRecordFor,
    );
    expect(all(page => page.findings)).toEqual(whole.findings);
    expect(all(page => page.notInCatalog)).toEqual(whole.notInCatalog ?? []);
  });

  it('gives an item that is larger than a page by itself', () => {
    const findings = items('finding', 3, 60_000);
    const pages = walk(answer({ findings }));
    expect(pages.map(page => page.findings)).toEqual(
      findings.map(finding => [finding]),
    );
  });

  it.each(['', 'x', '9.0', '0', '1.-1', '0.1.2'])(
    'refuses the cursor %p',
    cursor => {
      expect(() => pageOfService(answer({}), cursor)).toThrow('nextCursor');
    },
  );
});
