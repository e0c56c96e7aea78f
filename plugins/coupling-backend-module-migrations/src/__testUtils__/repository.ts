import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Folders of a forge by their address, as its URL reader gives them. */
export class Repository {
  readonly #folders = new Map<
    string,
    { etag: string; files: Record<string, string> }
  >();
  #commits = 0;
  /** Folders whose content was handed out, in order. */
  readonly downloads: string[] = [];

  commit(url: string, files: Record<string, string>) {
    this.#commits += 1;
    this.#folders.set(url, { etag: `commit-${this.#commits}`, files });
  }

  remove(url: string) {
    this.#folders.delete(url);
  }

  readonly readTree: UrlReaderService['readTree'] = async (url, options) => {
    const folder = this.#folders.get(url);
    if (!folder) throw new NotFoundError(`Request failed, 404 Not Found`);
    if (folder.etag === options?.etag) throw new NotModifiedError();
    this.downloads.push(url);
    const listed = Object.entries(folder.files).filter(([path, text]) =>
      options?.filter?.(path, { size: text.length }),
    );
    return {
      etag: folder.etag,
      files: async () =>
        listed.map(([path, text]) => ({
          path,
          content: async () => Buffer.from(text),
        })),
      archive: () => Promise.reject(new Error('not asked for')),
      dir: () => Promise.reject(new Error('not asked for')),
    };
  };
}
