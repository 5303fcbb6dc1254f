/** For commander, which starts other programs as its subcommands; journey has none of those. */
export default {};
