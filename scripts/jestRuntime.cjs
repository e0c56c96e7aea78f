/*
 * Jest's runtime, which compiles a module once for all suites of a worker.
 *
 * Every suite runs in a context of its own and so runs all its modules anew:
 * one that renders a page of Backstage runs 5,000. What they share is what the
 * compiler makes of their text, which Jest throws away after each suite.
 */
const { Script } = require('node:vm');
const BackstageRuntime = require('@backstage/cli-module-test-jest/config/jestCachingModuleLoader');

/** By file name, since a worker sees one text of a file, or a few. */
const compiled = new Map();

/** Whose module is being run; import() in a shared script asks this one. */
let current;

module.exports = class SharedScriptsRuntime extends BackstageRuntime {
  createScriptFromCode(text, filename) {
    const context = this._environment.getVmContext();
    // The suite is over; Jest says so.
    if (!context) return null;
    current = this;
    const parameters = this.constructInjectedModuleParameters().join(',');
    const begin = `(function(${parameters}){`;
    let known = compiled.get(filename);
    if (known?.text !== text || known.begin !== begin) {
      known = { text, begin, script: compile(begin, text, filename) };
      compiled.set(filename, known);
    }
    return known.script.runInContext(context);
  }
};

function compile(begin, text, filename) {
  return new Script(`${begin}${text}\n})`, {
    filename,
    columnOffset: -begin.length,
    importModuleDynamically: async specifier => {
      const runtime = current;
      const context = runtime._environment.getVmContext();
      const found = await runtime.resolveModule(specifier, filename, context);
      return runtime.linkAndEvaluateModule(found);
    },
  });
}
