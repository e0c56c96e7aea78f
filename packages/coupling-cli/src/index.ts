/**
 * The `coupling` command.
 *
 * @packageDocumentation
 */
import './smallHeap';
import { main } from './main';

for (const stream of [process.stdout, process.stderr]) {
  // The write that failed tells the command; without this it would also crash.
  stream.on('error', () => {});
}

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  workingDirectory: process.cwd(),
  env: process.env,
};

// Not process.exit: what was written to a pipe must get there first.
main(process.argv.slice(2), io).then(code => {
  process.exitCode = code;
});
