/** Adds nothing to a validator that is never used. */
export default () => {};
