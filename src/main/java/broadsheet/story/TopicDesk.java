package broadsheet.story;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What a newsroom does when two of its topics turn out to be one. Every saved state of every story changes over, also those that
 * readers have seen: what a story is about is no part of its text (decision 62).
 */
public final class TopicDesk {
    private static final String FORMER = "select topic from former_topic where slug = ?";
    private static final String LEAVE = "insert into former_topic (slug, topic) values (?, ?)";
    private static final String INHERIT = "update former_topic set topic = ? where topic = ?";
    private static final String REMOVE = "delete from topic where slug = ?";
    private static final String TAGGED = """
            select r.story, r.number, r.topics from revision r
            join revision_topic t on t.story = r.story and t.revision = r.number where t.topic = ?""";
    private static final String RETAG = "update revision set topics = ? where story = ? and number = ?";
    private static final String MOVE_TAGS = """
            insert into revision_topic (topic, story, revision)
            select ?, story, revision from revision_topic where topic = ? on conflict do nothing""";
    private static final String DROP_TAGS = "delete from revision_topic where topic = ?";
    private static final String MOVE_LISTED = """
            insert into listed (list, published_at, story)
            select ?, published_at, story from listed where list = ? on conflict do nothing""";
    private static final String DROP_LISTED = "delete from listed where list = ?";
    private static final String STORIES = "select count(distinct story) from revision_topic where topic = ?";

    private final Publications publications = new Publications();

    /** One saved state of a story and what it was about. */
    private record Tagged(String story, int number, String topics) {}

    /** The topic into which the one at this address was merged. */
    public static Optional<Slug> now(Handle sql, Slug former) {
        return sql.createQuery(FORMER)
                .bind(0, former.text())
                .map((row, _) -> new Slug(row.getString("topic")))
                .findOne();
    }

    /** What is to be saved, about topics that there are: whoever writes it may have begun before a merger. */
    static Content current(Handle sql, Content content) {
        var topics = content.topics().stream()
                .map(topic -> now(sql, topic).orElse(topic))
                .toList();
        return topics.equals(content.topics()) ? content : content.withTopics(topics);
    }

    /** In how many stories it stands, in any saved state. */
    public int stories(Handle sql, Slug topic) {
        return sql.createQuery(STORIES)
                .bind(0, topic.text())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Merges one topic into another: its stories, its names and its addresses become the other's for good. Background, picture
     * and Wikidata id are taken over where the other has none.
     */
    public Topic merge(Transaction transaction, Slug from, Slug into) {
        if (from.equals(into)) throw new Unready("A topic cannot be merged into itself.");
        var gone = known(transaction, from);
        var kept = united(known(transaction, into), gone);
        var sql = transaction.sql();
        retag(sql, from, into);
        sql.execute(MOVE_LISTED, "topic:" + into, "topic:" + from);
        sql.execute(DROP_LISTED, "topic:" + from);
        sql.execute(INHERIT, into.text(), from.text());
        sql.execute(REMOVE, from.text());
        sql.execute(LEAVE, from.text(), into.text());
        publications.save(transaction, kept);
        transaction.changed(
                "topic.merged",
                "topic:%s topic:%s topic-name:%s topic-name:%s storylines".formatted(from, into, from, into));
        return kept;
    }

    private Topic known(Transaction transaction, Slug slug) {
        return publications
                .topic(transaction.sql(), slug)
                .orElseThrow(() -> new Unready("There is no topic “%s” any more.".formatted(slug)));
    }

    private static Topic united(Topic kept, Topic gone) {
        var names = new ArrayList<>(kept.names());
        names.add(gone.name());
        names.addAll(gone.names());
        return new Topic(
                kept.slug(),
                kept.name(),
                kept.background().isEmpty() ? gone.background() : kept.background(),
                kept.sort(),
                names,
                kept.picture() == null ? gone.picture() : kept.picture(),
                kept.wikidata() == null ? gone.wikidata() : kept.wikidata());
    }

    private static void retag(Handle sql, Slug from, Slug into) {
        var tagged = sql.createQuery(TAGGED)
                .bind(0, from.text())
                .map((row, _) -> new Tagged(row.getString("story"), row.getInt("number"), row.getString("topics")))
                .list();
        if (!tagged.isEmpty()) {
            var batch = sql.prepareBatch(RETAG);
            for (var one : tagged) batch.add(renamed(one.topics(), from, into), one.story(), one.number());
            batch.execute();
        }
        sql.execute(MOVE_TAGS, into.text(), from.text());
        sql.execute(DROP_TAGS, from.text());
    }

    private static String renamed(String topics, Slug from, Slug into) {
        return Arrays.stream(topics.split(" "))
                .map(one -> one.equals(from.text()) ? into.text() : one)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
