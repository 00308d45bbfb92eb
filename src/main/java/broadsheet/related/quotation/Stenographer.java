package broadsheet.related.quotation;

import broadsheet.db.Change;
import broadsheet.db.Changes;
import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.story.Content;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.quotation.Quotations;
import broadsheet.story.quotation.Spoken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes down who said what in published stories, following the change log. What a person marked counts as it stands; what a rule
 * found waits until an editor has agreed. Marks that came with an imported story were made by the same rule, and wait too.
 */
public final class Stenographer implements Changes.Follower {
    /** The name it follows the log under. */
    public static final String NAME = "quotations";

    static final String KEY = "quotations:";
    private static final String STORY = "story:";
    private static final int HASH = 16;

    private static final String ABSENT = "update quotation set present = 0 where story = ?";
    private static final String KEEP = """
            insert into quotation (story, mark, place, present, words, speaker, called, role, standing, topic, by_desk)
            values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 0)
            on conflict (story, mark) do update set place = excluded.place, present = 1,
              speaker = excluded.speaker, called = excluded.called, role = excluded.role,
              standing = case when quotation.by_desk = 1 then quotation.standing else excluded.standing end,
              topic = case when quotation.by_desk = 1 then quotation.topic else excluded.topic end""";
    private static final String SHOWN_ON = """
            select distinct topic from quotation where story = ? and present = 1 and standing = 'agreed' and topic is not null""";
    private static final String CALLED = "select distinct called, topic from quotation where by_desk = 0";
    private static final String RENAME = "update quotation set topic = ? where by_desk = 0 and called = ?";

    private final Database database;
    private final Stories stories;
    private final Publications publications;

    public Stenographer(Database database, Stories stories, Publications publications) {
        this.database = database;
        this.stories = stories;
        this.publications = publications;
    }

    /** Takes down what changes brought. Does the same again when they come again. */
    @Override
    public void apply(List<Change> batch) {
        var names = database.<CalledNames>read(sql -> new CalledNames(publications.topics(sql)));
        for (var story : touched(batch)) takeDown(story, names);
        if (batch.stream().anyMatch(change -> change.what().startsWith("topic.")))
            database.run(tx -> callAnew(tx, names));
    }

    private static Set<String> touched(List<Change> batch) {
        return batch.stream()
                .filter(change -> change.what().startsWith("story."))
                .flatMap(change -> Arrays.stream(change.subject().split(" ")))
                .filter(subject -> subject.startsWith(STORY))
                .map(subject -> subject.substring(STORY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads and thinks first, then writes: whatever changes meanwhile comes again. */
    private void takeDown(String id, CalledNames names) {
        var taken = database.<Taken>read(sql -> stories.live(sql, id)
                .filter(story -> story.standing().readable())
                .map(story -> new Taken(story.content(), byHand(sql, story)))
                .orElse(null));
        if (taken == null) return;
        var found = found(taken.content());
        database.run(tx -> {
            var shown = shownOn(tx.sql(), id);
            tx.sql().execute(ABSENT, id);
            int place = 0;
            for (var entry : found.entrySet()) {
                boolean marked = taken.byHand().contains(entry.getKey());
                keep(tx, id, entry.getKey(), place++, entry.getValue(), marked ? "agreed" : "suggested", names);
            }
            shown.addAll(shownOn(tx.sql(), id));
            if (!shown.isEmpty()) tx.changed("quotations.taken", subject(id, shown));
        });
    }

    /** A published text, and which of its quotations a person marked. */
    private record Taken(Content content, Set<String> byHand) {}

    private static Map<String, Spoken> found(Content content) {
        var found = new LinkedHashMap<String, Spoken>();
        for (var spoken : Spoken.in(Quotations.marked(content.body()))) {
            if (spoken.by() != null && Sayings.says(spoken)) found.putIfAbsent(mark(spoken), spoken);
        }
        return found;
    }

    private static void keep(
            Transaction transaction,
            String story,
            String mark,
            int place,
            Spoken spoken,
            String standing,
            CalledNames names) {
        var by = Objects.requireNonNull(spoken.by());
        var called = CalledNames.key(by.speaker());
        var topic = names.topic(called);
        transaction
                .sql()
                .execute(KEEP, story, mark, place, spoken.words(), by.speaker(), called, by.role(), standing, topic);
    }

    private static String subject(String story, Set<String> topics) {
        return KEY + story + topics.stream().map(topic -> " topic:" + topic).collect(Collectors.joining());
    }

    private static Set<String> shownOn(Handle sql, String story) {
        return new TreeSet<>(
                sql.createQuery(SHOWN_ON).bind(0, story).mapTo(String.class).set());
    }

    /** The marks that a person made: all of a story written here, and of one brought in those it did not come with. */
    private Set<String> byHand(Handle sql, Story story) {
        var made = new HashSet<String>();
        for (var spoken : Spoken.in(story.content().body())) made.add(mark(spoken));
        if (!stories.broughtIn(sql, story.id())) return made;
        var first = stories.revisions(sql, story.id()).getFirst().content().body();
        for (var spoken : Spoken.in(first)) if (!spoken.traced()) made.remove(mark(spoken));
        return made;
    }

    private static String mark(Spoken spoken) {
        try {
            var letters = CalledNames.key(spoken.words()).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(letters);
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Called(String called, String topic) {}

    /** A topic got another name, or a new one came: whose words are whose is asked again, except where the desk has said so. */
    private static void callAnew(Transaction transaction, CalledNames names) {
        var topics = new TreeSet<String>();
        var rows = transaction
                .sql()
                .createQuery(CALLED)
                .map((row, _) -> new Called(
                        row.getString("called"), row.getString("topic") == null ? "" : row.getString("topic")))
                .list();
        for (var row : rows) {
            var topic = names.topic(row.called());
            if (row.topic().equals(topic == null ? "" : topic)) continue;
            transaction.sql().execute(RENAME, topic, row.called());
            if (topic != null) topics.add(topic);
            if (!row.topic().isEmpty()) topics.add(row.topic());
        }
        if (topics.isEmpty()) return;
        transaction.changed(
                "quotations.called",
                topics.stream().map(topic -> "topic:" + topic).collect(Collectors.joining(" ")));
    }
}
