/** Inquirer lists it among its prompts; the program never asks with it. */
export default () => {
  throw new Error('The editor prompt is not part of this program.');
};
