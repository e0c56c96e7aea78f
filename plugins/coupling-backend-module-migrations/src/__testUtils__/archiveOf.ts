import { gzipSync } from 'node:zlib';
import { Header } from 'tar';

const BLOCK = 512;

/**
 * What a forge hands out as `.tar.gz`: everything is under a folder of its
 * own.
 *
 * @param under - only files under this path
 */
export function archiveOf(
  top: string,
  under: string,
  files: Map<string, string>,
): Buffer {
  const wanted = [...files].filter(([path]) => path.startsWith(under));
  const blocks = wanted.flatMap(([path, text]) => {
    const header = new Header({
      path: `${top}/${path}`,
      type: 'File',
      mode: 0o644,
      size: Buffer.byteLength(text),
    });
    header.encode();
    return [header.block!, padded(text)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}

function padded(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Math.ceil(bytes.length / BLOCK) * BLOCK;
  return Buffer.concat([bytes], length);
}
