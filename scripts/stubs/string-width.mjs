/** Loaded when a text first needs it: its emoji table and segmenter take up to 70 ms to make. */
export default (text) => require('string-width').default(text);
