package broadsheet.related;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story of a collection that a person read, noting who said what. Keeps where things stand, and none of the words.
 *
 * @param until what stands behind this place was not looked at
 */
record CheckedStory(String id, String hash, int until, List<Checked> quotations) {
    private static final String SAMPLE = "checked-quotations.jsonl";
    private static final int HASH = 16;

    /**
     * A quotation.
     *
     * @param place with its quotation marks
     * @param speakers where the text names who said it, each way good; empty when it does not
     */
    record Checked(Stretch place, String hash, List<Stretch> speakers) {}

    /** From one character up to another. */
    record Stretch(int from, int to) {
        String in(String text) {
            return text.substring(from, to);
        }

        private static Stretch of(JsonNode pair) {
            return new Stretch(pair.get(0).asInt(), pair.get(1).asInt());
        }
    }

    /** A hundred quotations, of stories drawn by lot before anybody had looked at them. */
    static List<CheckedStory> sample() throws IOException {
        var json = JsonMapper.builder().build();
        try (var in = Objects.requireNonNull(CheckedStory.class.getResourceAsStream(SAMPLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> of(json.readTree(line)))
                    .toList();
        }
    }

    private static CheckedStory of(JsonNode line) {
        var quotations = new ArrayList<Checked>();
        for (var each : line.path("quotations")) {
            var speakers = new ArrayList<Stretch>();
            each.path("speaker").forEach(pair -> speakers.add(Stretch.of(pair)));
            quotations.add(
                    new Checked(Stretch.of(each.path("at")), each.path("hash").asString(), speakers));
        }
        return new CheckedStory(
                line.path("id").asString(),
                line.path("hash").asString(),
                line.path("until").asInt(),
                quotations);
    }

    /** Whether these are the words that were checked, to the letter. */
    boolean fits(String text) {
        return hash(text).equals(hash)
                && quotations.stream()
                        .allMatch(each -> hash(each.place().in(text)).equals(each.hash()));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
