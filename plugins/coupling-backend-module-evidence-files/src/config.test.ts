import { ConfigReader } from '@backstage/config';
import { readEvidenceFilesConfig } from './config';

const read = (coupling: object) =>
  readEvidenceFilesConfig(new ConfigReader({ coupling: { ...coupling } }));

describe('readEvidenceFilesConfig', () => {
  it('looks at the files every five minutes unless told otherwise', () => {
    expect(read({})).toEqual({
      locations: [],
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 30 } },
    });
    expect(
      read({
        evidenceFiles: [{ path: './a' }, { url: 'https://x.test/a.ndjson' }],
        evidenceFilesSchedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toEqual({
      locations: [{ path: './a' }, { url: 'https://x.test/a.ndjson' }],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it.each([
    [{}, 'coupling.evidenceFiles[1] must have either a path or a url'],
    [
      { path: 'a', url: 'https://x.test' },
      'coupling.evidenceFiles[1] must have either a path or a url',
    ],
    [
      { url: 'ftp://x.test/a' },
      'coupling.evidenceFiles[1].url must be an http or https address',
    ],
    [
      { url: 'a.ndjson' },
      'coupling.evidenceFiles[1].url must be an http or https address',
    ],
  ])('refuses %j by its name', (entry, message) => {
    expect(() => read({ evidenceFiles: [{ path: 'a' }, entry] })).toThrow(
      message,
    );
  });
});
