import {
  startFaultyServer,
  type FakeAnswer,
  type FaultyServer,
} from '@seams/backstage-plugin-coupling-node/testing';
import type { JsonObject } from '@backstage/types';
import { createHash } from 'node:crypto';
import { archiveOf } from './archiveOf';

export const TOKEN = 'glpat-sesame';

/** Repositories of the owner acme, whose only branch is main. */
export interface FakeForge {
  server: FaultyServer;
  /** `integrations` of Backstage's configuration. */
  integrations: JsonObject;
  folderUrl(repository: string, folder: string): string;
  commit(repository: string, path: string, text: string): void;
  remove(repository: string): void;
  /** Hands out only so much of every archive from now on. */
  cutArchives(bytes: number): void;
}

/** How a forge speaks: what its URL reader asks, and what it is answered. */
export interface Dialect {
  integrationsOf(host: string): JsonObject;
  /** Path of a folder for people, after that of the repository. */
  folderPath: string;
  /** Answers nothing to what the forge does not know. */
  answer(question: Question): FakeAnswer | undefined;
}

export interface Question {
  url: URL;
  /** The content of the repository that the address names, by its path. */
  find(pattern: RegExp): FoundRepository | undefined;
}

export interface FoundRepository {
  name: string;
  sha: string;
  /** What the rest of the pattern found in the address. */
  rest: string;
  archive(top: string, under?: string): FakeAnswer;
}

/** Starts a forge without repositories. */
export async function startFakeForge(dialect: Dialect): Promise<FakeForge> {
  const repositories = new Map<string, Map<string, string>>();
  let limit = Infinity;
  const found = (name: string, rest: string): FoundRepository | undefined => {
    const files = repositories.get(name);
    if (!files) return undefined;
    return {
      ...{ name, rest, sha: shaOf(files) },
      archive(top, under = '') {
        const bytes = archiveOf(top, under, files);
        return { bytes: bytes.subarray(0, limit) };
      },
    };
  };
  const server = await startFaultyServer(({ url, headers }) => {
    if (!headers.authorization?.includes(TOKEN)) return { status: 401 };
    const find = (pattern: RegExp) => {
      const match = url.pathname.match(pattern);
      return match ? found(match[1], match[2]) : undefined;
    };
    return (
      dialect.answer({ url, find }) ?? { status: 404, body: { message: 'no' } }
    );
  });
  return {
    server,
    integrations: dialect.integrationsOf(new URL(server.url).host),
    folderUrl: (repository, folder) =>
      `${server.url}/acme/${repository}/${dialect.folderPath}/${folder}`,
    commit(repository, path, text) {
      const files = repositories.get(repository) ?? new Map();
      repositories.set(repository, files.set(path, text));
    },
    remove: repository => repositories.delete(repository),
    cutArchives(bytes) {
      limit = bytes;
    },
  };
}

function shaOf(files: Map<string, string>): string {
  return createHash('sha1')
    .update(JSON.stringify([...files]))
    .digest('hex');
}
