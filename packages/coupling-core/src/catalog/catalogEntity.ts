/**
 * The part of a catalog entity that the scores read, as the catalog's API and
 * its YAML files have it.
 *
 * @public
 */
export interface CatalogEntity {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    links?: { url: string; title?: string }[];
  };
  spec?: Record<string, unknown>;
  /** What a running catalog makes of the spec. */
  relations?: { type: string; targetRef: string }[];
}
