import { readCloudEvents } from './cloudEvents';

const body = (value: unknown) => Buffer.from(JSON.stringify(value));
const structured = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
};
const batch = { 'content-type': 'application/cloudevents-batch+json' };
const event = { specversion: '1.0', type: 'a.b', data: { x: 1 } };

describe('readCloudEvents', () => {
  it('opens a structured event', () => {
    expect(readCloudEvents(structured, body(event))).toEqual([
      { line: 1, type: 'a.b', data: { x: 1 }, prefix: 'data.' },
    ]);
  });

  it('opens data in base64', () => {
    const packed = { type: 'a.b', data_base64: 'eyJ4IjoxfQ==' };
    expect(readCloudEvents(structured, body(packed))).toEqual([
      { line: 1, type: 'a.b', data: { x: 1 }, prefix: 'data_base64.' },
    ]);
  });

  it('opens a binary event, whose type is a header', () => {
    const headers = { 'content-type': 'application/json', 'ce-type': 'a.b' };
    expect(readCloudEvents(headers, body({ x: 1 }))).toEqual([
      { line: 1, type: 'a.b', data: { x: 1 }, prefix: '' },
    ]);
  });

  it('opens a batch, and says which of its events it cannot open', () => {
    const events = [event, 7, { data: {} }, { type: 'a', data_base64: 'x' }];
    expect(readCloudEvents(batch, body(events))).toEqual([
      { line: 1, type: 'a.b', data: { x: 1 }, prefix: 'data.' },
      {
        line: 2,
        issues: [{ field: '', reason: 'must be a CloudEvent, a JSON object' }],
      },
      {
        line: 3,
        issues: [{ field: 'type', reason: 'is missing; it must be text' }],
      },
      {
        line: 4,
        issues: [{ field: 'data_base64', reason: 'must be JSON in base64' }],
      },
    ]);
  });

  it('misses the type of a binary event', () => {
    const headers = {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
    };
    expect(readCloudEvents(headers, body({}))).toEqual([
      {
        line: 1,
        issues: [
          { field: 'ce-type', reason: 'is missing; give the type as a header' },
        ],
      },
    ]);
  });

  it('leaves other bodies alone', () => {
    const headers = { 'content-type': 'application/json' };
    expect(readCloudEvents(headers, body([]))).toBeUndefined();
    expect(readCloudEvents({}, body([]))).toBeUndefined();
  });

  it.each([
    ['{', structured, /^The body is not JSON/],
    ['{', batch, /^The body is not JSON/],
    ['{}', batch, /^The body must be a JSON array of CloudEvents/],
  ])('refuses %s as a whole', (text, headers, message) => {
    expect(() => readCloudEvents(headers, Buffer.from(text))).toThrow(message);
  });
});
