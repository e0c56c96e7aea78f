import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestCertificates } from './makeCertificates';

/**
 * Options of `startMariaDb`, with which it speaks TLS and knows the authority
 * of readers that show a certificate.
 *
 * @param folder - where its files may stand as long as it runs
 *
 * @public
 */
export async function mariaDbTls(
  folder: string,
  certificates: TestCertificates,
): Promise<string[]> {
  const files = Object.entries(certificates).map(
    async ([name, pem]): Promise<string> => {
      const file = join(folder, `${name}.pem`);
      await writeFile(file, pem);
      return `--ssl-${name}=${file}`;
    },
  );
  return Promise.all(files);
}
