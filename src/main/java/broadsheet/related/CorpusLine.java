package broadsheet.related;

import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A story of a collection in which somebody has said which ones are about the same event.
 *
 * @param text as the collection has it, for whoever counts in it
 * @param published the start of the epoch for one without a date, so that all of those have the same
 */
record CorpusLine(String id, String event, Instant published, Content content, String text) {
    private static final String NOTHING = "";

    /** Reads one; refuses with a sentence what has no identifier, no event or no words. */
    static CorpusLine of(JsonNode line) {
        var id = text(line, "id");
        var event = text(line, "event");
        if (id.isEmpty()) throw new IllegalArgumentException("has no “id”");
        if (event.isEmpty()) throw new IllegalArgumentException("has no “event”");
        return new CorpusLine(
                id,
                event,
                date(text(line, "date")),
                content(line),
                line.path("text").asString(NOTHING));
    }

    private static Content content(JsonNode line) {
        var title = text(line, "title");
        var paragraphs = new ArrayList<>(text(line, "text")
                .lines()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList());
        line.path("sentences")
                .forEach(sentence -> paragraphs.add(sentence.asString("").strip()));
        var description = text(line, "description");
        if (title.isEmpty() && !paragraphs.isEmpty()) title = paragraphs.removeFirst();
        if (title.isEmpty()) title = description;
        if (title.isEmpty()) throw new IllegalArgumentException("has no words");
        if (title.length() > Content.LONGEST_HEADLINE) {
            int end = title.lastIndexOf(' ', Content.LONGEST_HEADLINE);
            end = end > 0 ? end : Content.LONGEST_HEADLINE;
            paragraphs.addFirst(title.substring(end).strip());
            title = title.substring(0, end);
        }
        return new Content(
                NOTHING,
                title,
                description,
                NOTHING,
                Kind.NEWS,
                language(line),
                BYLINE,
                List.of(),
                null,
                body(paragraphs));
    }

    private static final List<Byline> BYLINE = List.of(new Byline.Guest("Corpus", NOTHING));

    private static Language language(JsonNode line) {
        var tag = text(line, "language");
        return Language.fits(tag) ? new Language(tag) : Language.ENGLISH;
    }

    /** A story cannot run without a body; a rule is one that says nothing. */
    private static Document body(List<String> paragraphs) {
        var written =
                new Document(paragraphs.stream().<Block>map(Block.Paragraph::of).toList());
        return written.blocks().isEmpty() ? Document.of(new Block.Divider()) : written;
    }

    private static Instant date(String text) {
        var iso = text.replace(' ', 'T');
        try {
            if (iso.length() <= 10)
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (iso.endsWith("Z") || iso.lastIndexOf('+') > 0)
                return OffsetDateTime.parse(iso).toInstant();
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException undated) {
            return Instant.EPOCH;
        }
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asString(NOTHING).strip();
    }
}
