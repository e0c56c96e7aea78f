import { PassThrough } from 'node:stream';
import type { Io } from '../io';
import { main } from '../main';

/** What a person at the terminal gets. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process, on real files, at a fixed time. */
export async function runCoupling(
  args: string[],
  stdin: string[] = [],
  { workingDirectory = process.cwd(), env = {} }: Partial<Io> = {},
): Promise<Outcome> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const texts = [textOf(stdout), textOf(stderr)];
  const code = await main(args, {
    stdin: PassThrough.from(stdin),
    stdout,
    stderr,
    now: () => new Date('2026-10-01T00:00:00Z'),
    workingDirectory,
    env,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await Promise.all(texts);
  return { code, stdout: out, stderr: err };
}

async function textOf(stream: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}
