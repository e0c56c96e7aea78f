import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const MOST_OUTPUT = 1 << 29;

export interface Tag {
  name: string;
  /** Seconds since 1970. */
  at: number;
  commit: string;
}

/** A clone at `<folder>/<owner>/<name>`, bare or not; nothing is fetched. */
export class Clone {
  private readonly path: string;

  constructor(folder: string, readonly repository: string) {
    this.path = resolve(folder, repository);
  }

  /** Oldest first, each at the time it was made. */
  tags(): Tag[] {
    const format =
      '%(refname:strip=2) %(creatordate:unix) %(objectname) %(*objectname)';
    return this.git([
      'for-each-ref',
      '--sort=creatordate',
      `--format=${format}`,
      'refs/tags',
    ])
      .split('\n')
      .map(line => line.split(' '))
      .filter(([, at]) => at)
      .map(([name, at, object, peeled]) => ({
        name,
        at: Number(at),
        commit: peeled || object,
      }));
  }

  /** Paths in the newest commit. */
  files(): string[] {
    return this.git(['ls-tree', '-r', '--name-only', 'HEAD']).split('\n');
  }

  /** The texts of `<commit>:<path>`; undefined where there is no such file. */
  texts(objects: string[]): (string | undefined)[] {
    const all = Buffer.from(
      this.git(['cat-file', '--batch'], objects.join('\n')),
    );
    let place = 0;
    return objects.map(() => {
      const end = all.indexOf('\n', place);
      const size = /^\S+ blob (\d+)$/.exec(
        all.subarray(place, end).toString(),
      )?.[1];
      place = end + 1;
      if (size === undefined) return undefined;
      place += Number(size) + 1;
      return all.subarray(place - Number(size) - 1, place - 1).toString();
    });
  }

  private git(args: string[], input?: string): string {
    return execFileSync('git', ['-C', this.path, ...args], {
      input,
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    });
  }
}
