import { decodeSql, decodeSqlStream } from './decodeSql';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decodeSql', () => {
  it.each([
    ['UTF-8', Buffer.from('select * from café;'), 'select * from café;'],
    ['a byte order mark', Buffer.from('\uFEFFselect 1;'), 'select 1;'],
    ['lines of Windows', latin1('a\r\nb\r\n'), 'a\r\nb\r\n'],
    ['lines of old Macs', latin1('-- c\ra;\rb;'), '-- c\na;\nb;'],
    ['a character in four bytes', Buffer.from("'🚢'"), "'🚢'"],
    ['nothing', Buffer.from(''), ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeSql(bytes)).toEqual({ ok: true, text });
  });

  it.each([
    [
      'Latin-1',
      latin1('select 1;\nselect * from "caf\xe9";'),
      2,
      'it is not UTF-8',
    ],
    ['what was cut', Buffer.from("'é'").subarray(0, 2), 1, 'it is not UTF-8'],
    [
      'UTF-16LE',
      Buffer.from('\uFEFFselect 1;', 'utf16le'),
      1,
      'it is UTF-16LE, not UTF-8',
    ],
    [
      'UTF-16BE',
      Buffer.from('\uFEFFselect 1;', 'utf16le').swap16(),
      1,
      'it is UTF-16BE, not UTF-8',
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
      1,
      'it is UTF-32LE, not UTF-8',
    ],
    ['NUL bytes', latin1('a\nb\0'), 2, 'it holds a NUL byte, as no SQL does'],
    [
      'UTF-16 without a mark',
      Buffer.from('select 1;', 'utf16le'),
      1,
      'it holds a NUL byte, as no SQL does',
    ],
  ])('names %s, and replaces nothing', (_, bytes, line, reason) => {
    expect(decodeSql(bytes)).toEqual({ ok: false, line, reason });
  });

  it('reads the encoding that a person names', () => {
    expect(decodeSql(latin1('caf\xe9'), 'latin1')).toEqual({
      ok: true,
      text: 'café',
    });
    expect(
      decodeSql(Buffer.from('\uFEFFa\r\n', 'utf16le'), 'utf-16le'),
    ).toEqual({ ok: true, text: 'a\r\n' });
    expect(() => decodeSql(latin1(''), 'klingon')).toThrow('klingon');
  });

  it.each([1, 2, 3, 7])('reads what comes in pieces of %d', async length => {
    async function* pieces(bytes: Uint8Array) {
      for (let at = 0; at < bytes.length; at += length) {
        yield bytes.subarray(at, at + length);
      }
    }
    const textOf = async (bytes: Uint8Array) => {
      let text = '';
      for await (const part of decodeSqlStream(pieces(bytes))) text += part;
      return text;
    };
    await expect(textOf(Buffer.from("'é🚢'\r\nb\rc\r"))).resolves.toBe(
      "'é🚢'\r\nb\nc\n",
    );
    await expect(textOf(latin1('a\nb\n\ncaf\xe9\n'))).rejects.toMatchObject({
      ...{ name: 'NotText', line: 4, reason: 'it is not UTF-8' },
    });
    await expect(textOf(latin1('a\nb\0'))).rejects.toMatchObject({ line: 2 });
  });
});
