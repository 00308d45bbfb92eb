/**
 * A newspaper's archive that never was, of any size: the same seed gives the same stories, word for word, in any order and on any
 * machine. Words follow Zipf's law, stories come in threads that share names, places and matters. {@link SyntheticArchive} gives
 * the stories, {@link ArchiveFolder} lays them into a data folder.
 */
@NullMarked
package bench.synthetic;

import org.jspecify.annotations.NullMarked;
