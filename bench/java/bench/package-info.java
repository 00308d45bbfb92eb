/**
 * Benchmarks that anyone can run with {@code bin/bench NAME}. They stand outside the build: compiled against the one jar, they
 * start what they measure as a newsroom would, load this machine's loopback address only, and end what they started.
 * Each prints one table. Nothing here is asserted; {@code docs/performance.md} says what the figures were.
 */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
