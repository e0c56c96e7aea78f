import { measureCase } from './cases';

/**
 * Measures the case given as JSON, in a process of its own. Others send to the
 * parent, too, such as what compiles this file.
 */
measureCase(JSON.parse(process.argv[2])).then(measured =>
  process.send!({ measured }),
);
