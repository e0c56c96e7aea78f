import { parseEvidence, type Dataset } from '@seams/coupling-core';
import type { DeliveredItem } from '../collector';

/** What a statement does to which tables, as `coupling-sql` tells it. @public */
export interface StatementEffects {
  reads: string[];
  /** Those of `reads` that are reached through views only. */
  onlyThroughViews: string[];
  writes: string[];
  ddl: string[];
  joins: [string, string][];
  /** Without literals. */
  statement: string;
}

/** Which dataset the name of a table means. @public */
export interface TableDatasets {
  datasets: {
    /** Undefined for views and for what is nobody's table. */
    of(table: string): Dataset | undefined;
  };
  /** The dataset that is written by writing to a table or view. */
  written(table: string): Dataset | undefined;
}

type Fact =
  | {
      kind: 'access';
      dataset: Dataset;
      mode: 'read' | 'write' | 'ddl';
      confidence: 'observed';
      via?: 'view' | 'cdc';
    }
  | { kind: 'join'; datasets: [Dataset, Dataset] };

interface Gathered {
  fact: Fact & { service: string; statement?: string };
  /** Absent when calls are not all this service's. */
  calls?: number;
  isNew: boolean;
}

/** One execution record of a statement by one service. @public */
export interface Execution {
  service: string;
  /** Absent when others may have run it too. */
  calls?: number;
  /** Whether it was executed since the last run. */
  isNew: boolean;
}

/**
 * What services were seen doing, each fact once, with its calls summed up.
 *
 * @public
 */
export class TrafficItems {
  /** By service, and there by what is a fact of its own. */
  readonly #gathered = new Map<string, Map<string, Gathered>>();
  #line = 0;

  readonly #context: { source: string; schema: TableDatasets; now: Date };

  constructor(context: { source: string; schema: TableDatasets; now: Date }) {
    this.#context = context;
  }

  /** Whether the statement does anything to a dataset. */
  touchesData(access: StatementEffects): boolean {
    return this.#factsOf(access).length > 0;
  }

  add(access: StatementEffects, execution: Execution) {
    for (const fact of this.#factsOf(access)) {
      this.#gather({ ...fact, statement: access.statement }, execution);
    }
  }

  /** A service is sent the changes of a dataset. */
  addFeed(dataset: Dataset, service: string) {
    this.#gather(
      {
        kind: 'access',
        dataset,
        mode: 'read',
        confidence: 'observed',
        via: 'cdc',
      },
      { service, isNew: true },
    );
  }

  /** Facts with news in them; counts are those of all runs. */
  *news(): Generator<DeliveredItem> {
    for (const service of this.#gathered.keys()) yield* this.newsOf(service);
  }

  /**
   * The same of one service, all of whose executions were added. They are let
   * go of, so that no more than one service need be held at a time.
   */
  *newsOf(service: string): Generator<DeliveredItem> {
    const { source, now } = this.#context;
    const gathered = this.#gathered.get(service);
    this.#gathered.delete(service);
    for (const { fact, calls, isNew } of gathered?.values() ?? []) {
      if (!isNew) continue;
      this.#line += 1;
      const count = fact.kind === 'access' &&
        calls !== undefined && { count: calls };
      const dated = { source, observedAt: now.toISOString() };
      yield {
        ...parseEvidence({ ...fact, ...dated, ...count }),
        line: this.#line,
      };
    }
  }

  #factsOf(access: StatementEffects): Fact[] {
    const { schema } = this.#context;
    const through = new Set(access.onlyThroughViews);
    const facts: Fact[] = [];
    const use = (
      mode: 'read' | 'write' | 'ddl',
      dataset: Dataset | undefined,
      via?: 'view',
    ) => {
      if (!dataset) return;
      const confidence = 'observed';
      facts.push({
        kind: 'access',
        dataset,
        mode,
        confidence,
        ...(via && { via }),
      });
    };
    for (const table of access.reads) {
      const via = through.has(table) ? 'view' : undefined;
      use('read', schema.datasets.of(table), via);
    }
    for (const table of access.writes) use('write', schema.written(table));
    for (const table of access.ddl) use('ddl', schema.datasets.of(table));
    for (const [one, other] of access.joins) {
      const pair = [schema.datasets.of(one), schema.datasets.of(other)];
      if (isPair(pair)) facts.push({ kind: 'join', datasets: pair });
    }
    return facts;
  }

  #gather(fact: Fact & { statement?: string }, execution: Execution) {
    const { service, calls, isNew } = execution;
    const ofService = this.#gathered.get(service) ?? new Map();
    this.#gathered.set(service, ofService);
    const key = JSON.stringify(fact);
    const before = ofService.get(key);
    if (!before) {
      ofService.set(key, { fact: { service, ...fact }, calls, isNew });
      return;
    }
    before.isNew ||= isNew;
    before.calls =
      before.calls === undefined || calls === undefined
        ? undefined
        : before.calls + calls;
  }
}

/** Two partitions of one table are no pair. */
function isPair(pair: (Dataset | undefined)[]): pair is [Dataset, Dataset] {
  const [one, other] = pair;
  return (
    one !== undefined &&
    other !== undefined &&
    (one.store !== other.store || one.name !== other.name)
  );
}
