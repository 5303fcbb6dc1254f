/** The package's version, put in by the build. */
declare const __VERSION__: string;
/** A name for the code of this build. */
declare const __BUILD__: string;
