/** The two things of @inquirer/core that our prompts run on, so that the rest of it is not loaded. */
export { createPrompt, useEffect } from '@inquirer/core';
