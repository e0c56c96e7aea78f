import { SaxesParser } from 'saxes';
import { asJUnit } from './asJUnit';
import { toReport } from './toReport';
import type { Breach, Verdict } from './verdict';

/** What XML has signs for, and what it cannot hold at all. */
const ODD = `<a href="x">&amp; 'b' ]]> 🚢 \u0001\u001b[31m\uffff\ud800`;
const TOLD = `<a href="x">&amp; 'b' ]]> 🚢 [31m`;

const breach: Breach = {
  path: `db/${ODD}.sql`,
  line: 3,
  rule: 'foreign-write',
  dataset: { store: 'resource:default/shop-db', name: ODD },
  owners: [{ service: 'component:default/orders' }],
};

/** Elements of the XML in order; throws where it is none. */
function elementsOf(verdict: Partial<Verdict>) {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: { ...attributes } });
  });
  const xml = asJUnit(
    toReport(
      {
        service: 'component:default/billing',
        statements: 1,
        breaches: [],
        exempt: [],
        unknown: [],
        ...verdict,
      },
      {
        migrations: {
          statements: [],
          creates: [],
          objects: [],
          files: [],
          notRead: [],
        },
        files: [
          {
            path: ODD,
            leftOut: [{ path: ODD, line: 1, as: 'down', statements: 1 }],
          },
        ],
        unread: [],
        allowsUnknown: false,
        programs: [],
      },
    ),
  );
  parser.write(xml).close();
  return found.filter(({ name }) => /^(?!testsuite|propert)/.test(name));
}

describe('JUnit of the gate', () => {
  it('is XML whatever stands in paths, names of tables and reasons', () => {
    const elements = elementsOf({
      breaches: [
        {
          ...breach,
          isExpired: true,
          exemption: {
            rule: 'foreign-write',
            service: 'component:default/billing',
            dataset: breach.dataset,
            reason: ODD,
            approvedBy: 'user:default/kim',
            until: '2026-09-30',
          },
        },
      ],
      unknown: [{ path: ODD, line: 1, cause: 'unreadable-statement' }],
      exempt: [breach],
    });
    expect(
      elements.map(({ name, attributes }) => [name, attributes.file]),
    ).toEqual([
      ['testcase', `db/${TOLD}.sql`],
      ['failure', undefined],
      ['testcase', TOLD],
      ['error', undefined],
      ['testcase', `db/${TOLD}.sql`],
      ['skipped', undefined],
    ]);
    const { message } = elements[1].attributes;
    expect(message).toContain(
      `billing writes ${TOLD}, which belongs to orders`,
    );
    expect(message).toContain(`ran out after 2026-09-30: ${TOLD}`);
  });

  it('has one case that passes when there is nothing to say', () => {
    expect(elementsOf({})).toMatchObject([
      { name: 'testcase', attributes: { name: 'no rule is broken' } },
    ]);
  });
});
