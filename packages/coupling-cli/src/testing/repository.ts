import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a repository whose commits and tags have the dates asked for. */
export function createRepository(folder: string, name: string) {
  const path = join(folder, name);
  mkdirSync(path);
  const git = (args: string[], at = '2026-01-01T00:00:00Z') =>
    execFileSync('git', args, {
      cwd: path,
      stdio: 'pipe',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Kim',
        GIT_AUTHOR_EMAIL: 'kim@example.com',
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_NAME: 'Kim',
        GIT_COMMITTER_EMAIL: 'kim@example.com',
        GIT_COMMITTER_DATE: at,
      },
    })
      .toString()
      .trim();
  git(['init', '--quiet']);
  return {
    path,
    git,
    /** Commits at a time; returns the commit. */
    commit(at: string): string {
      git(['commit', '--quiet', '--allow-empty', '-m', at], at);
      return git(['rev-parse', 'HEAD']);
    },
  };
}
