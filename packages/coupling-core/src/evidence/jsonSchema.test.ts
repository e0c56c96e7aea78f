import { EVIDENCE_KINDS } from './evidence';
import { evidenceJsonSchema } from './jsonSchema';

interface KindSchema {
  properties: Record<string, { const?: string; format?: string }>;
  required: string[];
}

describe('evidenceJsonSchema', () => {
  const schema = evidenceJsonSchema() as {
    $schema: string;
    oneOf: KindSchema[];
  };

  it('describes every kind in JSON Schema 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.oneOf.map(kind => kind.properties.kind.const)).toEqual(
      EVIDENCE_KINDS.map(({ kind }) => kind),
    );
  });

  it('speaks of what is written, so a field with a default is not required', () => {
    expect(
      schema.oneOf.find(kind => kind.properties.kind.const === 'release')
        ?.required,
    ).toEqual(['kind', 'source', 'observedAt', 'service', 'status', 'id']);
    expect(schema.oneOf[0].properties.observedAt.format).toBe('date-time');
  });
});
