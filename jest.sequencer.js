const { default: Sequencer } = require("@jest/test-sequencer")

/** Those that read the demo shop as it was filled: before any that changes it, as one server serves nearly all of them. */
const isFirst = ({ path }) => path.includes("/integration-tests/contracts/")

/** Always in the same order, whatever failed or was slow the last time. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => isFirst(other) - isFirst(one) || (one.path < other.path ? -1 : 1))
  }
}
