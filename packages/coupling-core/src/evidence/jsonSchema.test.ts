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

  it('describes all eleven kinds in JSON Schema 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.oneOf.map(kind => kind.properties.kind.const)).toEqual([
      'release',
      'call',
      'access',
      'join',
      'foreign-key',
      'schema-change',
      'contract',
      'journey',
      'oncall',
      'resilience',
      'drill',
    ]);
  });

  it('speaks of what is written, so a field with a default is not required', () => {
    expect(schema.oneOf[0].required).toEqual([
      'kind',
      'source',
      'observedAt',
      'service',
      'status',
      'id',
    ]);
    expect(schema.oneOf[0].properties.observedAt.format).toBe('date-time');
  });
});
