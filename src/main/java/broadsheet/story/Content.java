package broadsheet.story;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a story says, in one of its states.
 *
 * @param kicker the word or two above the headline; may be empty
 * @param headline never blank
 * @param standfirst the sentence or two below it; may be empty
 * @param dateline the place it was written from; may be empty
 * @param topics slugs of topics, in order of weight
 * @param picture slug of the lead picture
 */
public record Content(
        String kicker,
        String headline,
        String standfirst,
        String dateline,
        Kind kind,
        Language language,
        List<Byline> bylines,
        List<Slug> topics,
        @Nullable Slug picture,
        Document body) {
    /** Headlines beyond this are paragraphs. */
    public static final int LONGEST_HEADLINE = 300;

    public Content {
        kicker = kicker.strip();
        headline = headline.strip();
        standfirst = standfirst.strip();
        dateline = dateline.strip();
        if (headline.isEmpty()) throw new Unready("A story needs a headline.");
        if (headline.length() > LONGEST_HEADLINE) {
            throw new Unready("A headline has at most %d characters; this one has %d."
                    .formatted(LONGEST_HEADLINE, headline.length()));
        }
        bylines = List.copyOf(bylines);
        topics = topics.stream().distinct().toList();
    }

    /** The staff among its authors. */
    public List<Slug> people() {
        return bylines.stream()
                .<Slug>mapMulti((byline, found) -> {
                    if (byline instanceof Byline.Staff(var person)) found.accept(person);
                })
                .distinct()
                .toList();
    }

    /** Whether a list that holds the one holds the other at the same place: what lists choose and sort by is the same. */
    boolean isListedLike(Content other) {
        return kind == other.kind
                && language.equals(other.language)
                && bylines.equals(other.bylines)
                && topics.equals(other.topics)
                && Objects.equals(picture, other.picture);
    }

    public Content withBody(Document other) {
        return new Content(kicker, headline, standfirst, dateline, kind, language, bylines, topics, picture, other);
    }

    public Content withTopics(List<Slug> others) {
        return new Content(kicker, headline, standfirst, dateline, kind, language, bylines, others, picture, body);
    }

    public Content withHeadline(String other) {
        return new Content(kicker, other, standfirst, dateline, kind, language, bylines, topics, picture, body);
    }

    /** The names of all pictures it shows: its own, and those in its text. */
    public Stream<Slug> pictures() {
        return Stream.concat(Stream.ofNullable(picture), body.pictures().map(Block.Picture::picture))
                .distinct();
    }
}
