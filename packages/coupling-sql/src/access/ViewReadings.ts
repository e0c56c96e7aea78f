import type { SchemaIndex } from '../schema/SchemaIndex';
import type { ViewDefinition } from '../schema/sqlSchema';
import type { ViewReading } from './viewReading';

/** Views worked out once, however often they are read. */
export class ViewReadings {
  readonly #known = new Map<string, ViewReading | undefined>();

  constructor(
    private readonly schema: SchemaIndex,
    private readonly workOut: (view: ViewDefinition) => ViewReading | undefined,
  ) {}

  /** Undefined for tables, and for views whose query cannot be read. */
  reading(table: string): ViewReading | undefined {
    if (this.#known.has(table)) return this.#known.get(table);
    const definition = this.schema.view(table);
    if (!definition) return undefined;
    // A view that reads itself stays a table while it is being worked out.
    this.#known.set(table, undefined);
    const reading = this.workOut(definition);
    this.#known.set(table, reading);
    return reading;
  }
}
