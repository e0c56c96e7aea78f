import { EVIDENCE_KINDS } from '../evidence';
import { evidenceIdentity } from '../identity';
import { evidenceLine } from '../line';
import { parseEvidence } from '../parse/parse';
import { evidenceRefs } from '../refs';

describe.each(EVIDENCE_KINDS)('$kind', ({ kind, title, example }) => {
  it('has an example that is as it should be', () => {
    expect(parseEvidence(example)).toEqual({ ok: true, evidence: example });
    expect(example.kind).toBe(kind);
  });

  it('is told apart by source and by whom it is about', () => {
    const identity = evidenceIdentity(example);
    expect(evidenceIdentity({ ...example, source: 'other' })).not.toBe(
      identity,
    );
    const elsewhere = JSON.stringify(example).replaceAll(':default/', ':team/');
    expect(evidenceIdentity(JSON.parse(elsewhere))).not.toBe(identity);
  });

  it('names entities, and says in one line what it is', () => {
    const refs = evidenceRefs(example);
    expect(refs.length).toBeGreaterThan(0);
    const line = evidenceLine(example, ref => `<${ref}>`);
    expect(line).not.toMatch(/undefined|null|\[object| {2}/);
    expect(line.split(' ').length).toBeGreaterThan(2);
    expect(title).toMatch(/^[A-Z][a-z ]+$/);
  });
});
