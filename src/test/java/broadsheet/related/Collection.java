package broadsheet.related;

import broadsheet.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** A part of a shared collection, so that the tests are quick: every third event with all its stories. The whole is for the command. */
final class Collection {
    private static final int ONE_IN = 3;

    private Collection() {}

    static Path part(String below, Path folder) throws IOException {
        return part(below, folder, line -> line);
    }

    static Path part(String below, Path folder, UnaryOperator<ObjectNode> change) throws IOException {
        var lines = SharedData.lines(below).stream()
                .filter(line -> Math.floorMod(line.path("event").asString("").hashCode(), ONE_IN) == 0)
                .map(line -> change.apply((ObjectNode) line).toString())
                .toList();
        return Files.write(Files.createTempFile(folder, "part", ".jsonl"), lines);
    }
}
