/** conf constructs a validator only when it is given a schema; ours checks its own fields. */
export default class Ajv {
  compile() {
    return () => true;
  }
}
export { Ajv, Ajv as Ajv2020 };
