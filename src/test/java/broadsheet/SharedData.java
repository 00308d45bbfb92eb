package broadsheet;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Test material from outside, kept beside the project in a folder {@code shared/data} and never shipped. A test that asks
 * for what is not there is skipped and says so. Looks in the working folder and every folder above it; the environment
 * variable {@code BROADSHEET_SHARED_DATA} names another place.
 */
public final class SharedData {
    /** Larger than anything in there; a broken archive must not fill the memory. */
    private static final long LARGEST_FILE = 64L << 20;

    private static final int TAR_BLOCK = 512;

    private SharedData() {}

    /** A file or folder by its path below {@code shared/data}; skips the test where it is missing. */
    public static Path path(String below) {
        var found = root().resolve(below);
        assumeThat(found).as("shared test data is kept beside the project").exists();
        return found;
    }

    /** Every line of a {@code .jsonl.gz} file. */
    public static List<JsonNode> lines(String below) {
        var mapper = JsonMapper.builder().build();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path(below))), StandardCharsets.UTF_8))) {
            return reader.lines().map(mapper::readTree).toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The files of a {@code .tar.gz} archive by their path inside it, in order of name. */
    public static Map<String, byte[]> archive(String below) {
        return archive(below, _ -> true);
    }

    /** Those files of a {@code .tar.gz} archive whose path is wanted, in order of name. */
    public static Map<String, byte[]> archive(String below, Predicate<String> wanted) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(path(below))))) {
            String longName = "";
            for (var head = in.readNBytes(TAR_BLOCK); isHeader(head); head = in.readNBytes(TAR_BLOCK)) {
                var body = body(in, Long.parseLong(field(head, 124, 12).strip(), 8));
                char kind = (char) head[156];
                if (kind == 'L') longName = new String(body, StandardCharsets.UTF_8).replace("\0", "");
                else if (kind == 'x') longName = paxPath(body);
                else {
                    var name = longName.isEmpty() ? name(head) : longName;
                    if ((kind == '0' || kind == 0) && wanted.test(name)) files.put(name, body);
                    longName = "";
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return files;
    }

    private static byte[] body(BufferedInputStream in, long size) throws IOException {
        if (size > LARGEST_FILE) throw new IOException("A file of %,d bytes is too large.".formatted(size));
        var body = in.readNBytes((int) size);
        in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        return body;
    }

    private static boolean isHeader(byte[] block) {
        return block.length == TAR_BLOCK && block[0] != 0;
    }

    private static String name(byte[] head) {
        var prefix = field(head, 257, 5).equals("ustar") ? field(head, 345, 155) : "";
        return prefix.isEmpty() ? field(head, 0, 100) : prefix + "/" + field(head, 0, 100);
    }

    private static String field(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) end++;
        return new String(head, from, end - from, StandardCharsets.UTF_8);
    }

    /** A record of a pax header reads {@code "27 path=some/long/name\n"}. */
    private static String paxPath(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf(" path=") + 6))
                .findFirst()
                .orElse("");
    }

    private static Path root() {
        var named = System.getenv("BROADSHEET_SHARED_DATA");
        if (named != null) return Path.of(named);
        var tried = new ArrayList<Path>();
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) return candidate;
            tried.add(candidate);
        }
        return tried.getFirst();
    }
}
