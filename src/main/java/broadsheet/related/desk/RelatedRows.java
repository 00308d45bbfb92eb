package broadsheet.related.desk;

import broadsheet.people.desk.part.DeskWords;
import broadsheet.related.Reason;
import broadsheet.related.Related;
import broadsheet.related.Relations;
import broadsheet.related.Relations.Why;
import broadsheet.related.desk.Pick.Deed;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import broadsheet.story.Topic;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Everything there is to read after one story, with why, and what may be decided about each. Lives for one answer. */
final class RelatedRows {
    /** How many readers see. */
    private static final int SHOWN = 4;

    private final Handle sql;
    private final Stories stories;
    private final Publications publications;
    private final Messages said;
    private final DeskWords words;
    private final ZoneId zone;
    private final List<Related> shown;
    private final List<String> pinned;
    private final List<String> banned;
    private final Map<String, Why> why;
    private final String story;

    RelatedRows(Handle sql, Stories stories, Publications publications, Messages said, DeskWords words, Story story) {
        this.sql = sql;
        this.stories = stories;
        this.publications = publications;
        this.said = said;
        this.words = words;
        this.story = story.id();
        this.zone = publications.paper(sql).zone();
        var relations = new Relations(stories);
        shown = relations.of(sql, story.id(), story.section(), SHOWN);
        pinned = relations.pinned(sql, story.id());
        banned = relations.banned(sql, story.id());
        why = relations.why(sql, story.id()).stream().collect(Collectors.toMap(Why::other, one -> one, (a, _) -> a));
    }

    List<Pick> shown() {
        return shown.stream()
                .map(one -> row(one.teaser(), one.reason(), deeds(one.teaser().id())))
                .toList();
    }

    List<Pick> considered() {
        var elsewhere = shown.stream().map(one -> one.teaser().id()).collect(Collectors.toCollection(HashSet::new));
        elsewhere.addAll(banned);
        var rest = new ArrayList<String>(pinned);
        why.keySet().stream().filter(one -> !pinned.contains(one)).forEach(rest::add);
        rest.removeAll(elsewhere);
        return stories.teasers(sql, rest).stream()
                .sorted((a, b) -> Double.compare(score(b.id()), score(a.id())))
                .map(this::row)
                .toList();
    }

    List<Pick> banned() {
        return stories.teasers(sql, banned).stream().map(this::row).toList();
    }

    /** What was looked for, without what cannot be put there. */
    List<Pick> found(List<String> ids) {
        var no = Set.of(story);
        return stories
                .teasers(sql, ids.stream().filter(one -> !no.contains(one)).toList())
                .stream()
                .map(this::row)
                .toList();
    }

    private double score(String other) {
        var known = why.get(other);
        return known == null ? 0 : known.score();
    }

    private Pick row(Teaser teaser) {
        var known = why.get(teaser.id());
        return known == null
                ? pick(teaser, List.of(), deeds(teaser.id()))
                : row(teaser, known.reason(), deeds(teaser.id()));
    }

    private Pick row(Teaser teaser, Reason reason, List<Deed> deeds) {
        var notes = new ArrayList<String>();
        notes.add(said(reason));
        var known = why.get(teaser.id());
        if (reason instanceof Reason.Pinned && known != null) notes.add(said(known.reason()));
        if (known != null && known.score() > 0) notes.add(said.say("likeness", Math.round(100 * known.score())));
        return pick(teaser, notes, deeds);
    }

    private Pick pick(Teaser teaser, List<String> notes, List<Deed> deeds) {
        var all = new ArrayList<>(notes);
        all.add(words.when(teaser.published(), zone).words());
        var tag = teaser.language().tag();
        return new Pick(teaser.id(), teaser.headline(), teaser.path(), tag, all, "", deeds);
    }

    private List<Deed> deeds(String other) {
        if (banned.contains(other)) return List.of(deed("open", "allow"));
        int place = pinned.indexOf(other);
        if (place < 0) return List.of(deed("pin", "pin"), deed("ban", "ban"));
        var deeds = new ArrayList<Deed>();
        if (place > 0) deeds.add(deed("up", "up"));
        if (place < pinned.size() - 1) deeds.add(deed("down", "down"));
        deeds.add(deed("open", "unpin"));
        deeds.add(deed("ban", "ban"));
        return deeds;
    }

    private Deed deed(String word, String label) {
        return new Deed(word, said.say("do." + label));
    }

    private String said(Reason reason) {
        return switch (reason) {
            case Reason.SharedTopic(var topic) ->
                said.say(
                        "reason.topic",
                        publications.topic(sql, topic).map(Topic::name).orElse(topic.text()));
            case Reason.SharedName(var name) -> said.say("reason.name", name);
            case Reason.Pinned _,
                    Reason.SameCase _,
                    Reason.SameStory _,
                    Reason.Background _,
                    Reason.SameMatter _,
                    Reason.Newest _ -> said.say("reason." + reason.word());
        };
    }
}
