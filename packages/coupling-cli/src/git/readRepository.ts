import { basename, resolve } from 'node:path';
import { UnusableInput } from '../UnusableInput';
import { git } from './git';

/** A local repository, bare or not. */
export interface Repository {
  /** As it was given. */
  path: string;
  /** Its folder, without `.git`. */
  name: string;
  /** Where it was cloned from, as configured. */
  remote?: string;
  /** Oldest first. */
  tags: Tag[];
}

export interface Tag {
  name: string;
  /** When it was made: the tagger's date, of a lightweight tag the commit's. */
  at: Date;
  commit: string;
}

const FIELDS = [
  '%(refname:strip=2)',
  '%(creatordate:unix)',
  '%(objectname)',
  '%(*objectname)',
].join('%00');

/** Reads the dated tags of a repository without touching the network. */
export async function readRepository(path: string): Promise<Repository> {
  const inside = (await git(path, ['rev-parse', '--show-prefix'])).trim();
  if (inside) {
    throw new UnusableInput(
      `${path}: is a folder inside a repository. Name the repository itself; ` +
        `--map tells the tags of its parts apart.`,
    );
  }
  const listed = await git(path, [
    'for-each-ref',
    '--sort=creatordate',
    `--format=${FIELDS}`,
    'refs/tags',
  ]);
  return {
    path,
    name: basename(resolve(path)).replace(/\.git$/, ''),
    remote: await readRemote(path),
    tags: listed.split('\n').flatMap(readTag),
  };
}

async function readRemote(path: string): Promise<string | undefined> {
  const remotes = await git(path, ['config', '--list', '--null']);
  const entry = remotes
    .split('\0')
    .find(line => line.startsWith('remote.origin.url\n'));
  return entry?.slice(entry.indexOf('\n') + 1);
}

function readTag(line: string): Tag[] {
  const [name, seconds, object, peeled] = line.split('\0');
  // A tag on a file or a folder has no date, so it says nothing of a release.
  if (!seconds) return [];
  return [
    { name, at: new Date(Number(seconds) * 1000), commit: peeled || object },
  ];
}
