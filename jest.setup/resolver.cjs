const { existsSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Our sources import each other by the name of what is emitted (`./rules.js`), as Node resolves it. Under Jest the source itself
 * is meant. Only ours: inside node_modules a name means what it says.
 */
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    const source = join(options.basedir, `${request.slice(0, -3)}.ts`);
    if (existsSync(source)) return source;
  }
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    // A package that has modules of the newer kind alone: Node gives them to require() under this name (Node 20.19 and later).
    if (!/^(?:@[\w-]+\/)?[\w-]+/.test(request) || options.conditions?.includes('module-sync')) throw error;
    return options.defaultResolver(request, { ...options, conditions: [...(options.conditions ?? []), 'module-sync'] });
  }
};
