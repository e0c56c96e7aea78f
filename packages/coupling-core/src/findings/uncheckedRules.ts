import type { UncheckedReason, UncheckedRule } from '../assessment';
import type { CatalogModel, CatalogService } from '../catalog/catalogModel';
import { mayHaveTables } from '../catalog/storeType';
import { compareText } from '../shared/ordering';
import { concernedServices } from './concernedServices';
import type { Need } from './defineRule';
import type { EvidenceSeen } from './evidenceSeen';
import { rules, type Finding } from './rules';

/** Kinds of evidence that there can only be of tables. */
const TABULAR: ReadonlySet<Need['kind']> = new Set(['foreign-key', 'join']);

interface Fleet {
  seen: EvidenceSeen;
  withoutTables: Set<string>;
}

/**
 * By service, the rules that nobody can say it keeps, because evidence that
 * would show it breaking them is missing. One that it was seen breaking is not
 * among them; services for which all could be checked are absent.
 */
export function uncheckedRules(
  { services, stores }: Pick<CatalogModel, 'services' | 'stores'>,
  seen: EvidenceSeen,
  findings: Finding[],
): Map<string, UncheckedRule[]> {
  const broken = new Set(
    findings.flatMap(finding =>
      concernedServices(finding).map(service => `${finding.rule} ${service}`),
    ),
  );
  const withoutTables = new Set(
    stores.filter(store => !mayHaveTables(store)).map(({ ref }) => ref),
  );
  const fleet: Fleet = { seen, withoutTables };
  return new Map(
    services.flatMap(service => {
      const unchecked = rules.flatMap((rule): UncheckedRule[] => {
        const { id } = rule.definition;
        if (broken.has(`${id} ${service.ref}`)) return [];
        const reason = whatIsMissing(rule.needsOf(service), service, fleet);
        return reason ? [{ rule: id, reason }] : [];
      });
      return unchecked.length > 0 ? [[service.ref, unchecked] as const] : [];
    }),
  );
}

/** What is missing altogether comes before what is missing in places. */
function whatIsMissing(
  needs: Need[],
  service: CatalogService,
  fleet: Fleet,
): UncheckedReason | undefined {
  const gaps = needs.flatMap(need => gapOf(need, service, fleet) ?? []);
  const whole = gaps.find(({ stores }) => !stores);
  if (whole) return { code: 'no-evidence', kind: whole.kind };
  if (gaps.length === 0) return undefined;
  const [{ kind }] = gaps;
  const stores = new Set(
    gaps.flatMap(gap => (gap.kind === kind ? gap.stores ?? [] : [])),
  );
  return {
    code: 'no-evidence',
    kind,
    stores: [...stores].sort(compareText),
  };
}

interface Gap {
  kind: Need['kind'];
  /** Where only these are missing. */
  stores?: string[];
}

function gapOf(
  { kind, structure, store }: Need,
  service: CatalogService,
  { seen, withoutTables }: Fleet,
): Gap | undefined {
  const looked = structure ? seen.structure : seen.looked[kind];
  if (looked.services.has(service.ref)) return undefined;
  if (store) {
    return looked.stores.has(store) ? undefined : { kind, stores: [store] };
  }
  const used = [...storesOf(service, seen)];
  const stores = TABULAR.has(kind)
    ? used.filter(one => !withoutTables.has(one))
    : used;
  const missing = stores.filter(one => !looked.stores.has(one));
  if (missing.length === 0) return used.length > 0 ? undefined : { kind };
  return missing.length < stores.length ? { kind, stores: missing } : { kind };
}

function storesOf(
  { ref, boundary }: CatalogService,
  { storesOf: used }: EvidenceSeen,
): Set<string> {
  const declared = (boundary?.systemOfRecordFor ?? []).flatMap(({ datasets }) =>
    datasets.map(({ store }) => store),
  );
  return new Set([...(used.get(ref) ?? []), ...declared]);
}
