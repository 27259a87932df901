const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that start a platform of their own, and stop it and start it again. */
const long = /\/e2e\/(?:killed|start)\//;

/**
 * Long ones first, whether or not an earlier run tells how long each took: at the end they would run alone, with a processor idle.
 */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => long.test(path)), ...sorted.filter(({ path }) => !long.test(path))];
  }
};
