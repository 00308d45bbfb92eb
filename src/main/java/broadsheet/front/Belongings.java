package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Following;
import broadsheet.front.page.BelongingsView;
import broadsheet.html.Templates;
import broadsheet.people.reader.Mutes;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderSession;
import broadsheet.people.reader.Readership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is kept about a reader, in one reading, to be handed out. */
final class Belongings {
    private static final String TEMPLATE = "broadsheet/front/page/belongings.jte";

    /** Nobody wrote more as a guest; who did finds the rest under the account when it is claimed. */
    private static final int MOST_AS_GUEST = 100_000;

    private final Records records;
    private final Readership readership;
    private final Templates templates;

    Belongings(Records records, Readership readership, Templates templates) {
        this.records = records;
        this.readership = readership;
        this.templates = templates;
    }

    private record Written(Comment comment, String headline, String path) {}

    private record Everything(
            List<Written> comments,
            List<Following> followings,
            List<ReaderSession> sessions,
            List<Mutes.Muted> muted,
            String paper) {}

    private Everything of(Reader reader) {
        return records.database().read(sql -> {
            var accounts = records.discussion().accounts();
            var all = Stream.concat(
                            accounts.all(sql, reader.id()).stream(),
                            accounts.asGuest(sql, reader.mail(), MOST_AS_GUEST).stream())
                    .toList();
            return new Everything(
                    written(sql, all),
                    records.discussion().followers().of(sql, reader.mail()),
                    readership
                            .sessions()
                            .of(sql, reader.id(), readership.clock().instant()),
                    readership.mutes().of(sql, reader.id()),
                    records.publications().paper(sql).name());
        });
    }

    private List<Written> written(Handle sql, List<Comment> comments) {
        record Place(String headline, String path) {}
        var places = new HashMap<String, Place>();
        var written = new ArrayList<Written>();
        for (var comment : comments) {
            var place = places.computeIfAbsent(
                    comment.story(),
                    id -> records.stories()
                            .live(sql, id)
                            .map(story -> new Place(story.content().headline(), story.path()))
                            .orElse(new Place("", "")));
            written.add(new Written(comment, place.headline(), place.path()));
        }
        return written;
    }

    byte[] json(Reader reader) {
        var all = of(reader);
        var whole = new JsonMapper().createObjectNode();
        whole.put("paper", all.paper());
        whole.put("at", readership.clock().instant().toString());
        var account = whole.putObject("account");
        account.put("id", reader.id()).put("mail", reader.mail()).put("name", reader.name());
        account.put("since", reader.since().toString()).put("profile", reader.profile());
        var comments = whole.putArray("comments");
        all.comments().forEach(one -> add(comments, one));
        lists(whole, all);
        return whole.toPrettyString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void lists(ObjectNode whole, Everything all) {
        var followings = whole.putArray("followings");
        all.followings()
                .forEach(one -> followings
                        .addObject()
                        .put("thread", one.thread())
                        .put("asked", one.asked().toString())
                        .put("often", one.often().word())
                        .put("confirmed", one.confirmed()));
        var sessions = whole.putArray("sessions");
        all.sessions()
                .forEach(one -> sessions.addObject()
                        .put("browser", one.browser())
                        .put("since", one.created().toString())
                        .put("seen", one.seen().toString()));
        var muted = whole.putArray("muted");
        all.muted()
                .forEach(one -> muted.addObject()
                        .put("name", one.name())
                        .put("since", one.since().toString()));
    }

    private static void add(ArrayNode comments, Written one) {
        var comment = one.comment();
        comments.addObject()
                .put("id", comment.id())
                .put("story", one.path())
                .put("headline", one.headline())
                .put("answers", comment.parent())
                .put("written", comment.written().toString())
                .put(
                        "edited",
                        comment.edited() == null ? null : comment.edited().toString())
                .put("name", comment.writer().name())
                .put("asGuest", comment.writer() instanceof broadsheet.discussion.Writer.Guest)
                .put("standing", comment.fate().word())
                .put("recommendations", comment.recommendations())
                .put("text", comment.source());
    }

    byte[] html(Reader reader) {
        var all = of(reader);
        var paper = records.database().read(sql -> records.publications().paper(sql));
        var comments = all.comments().stream()
                .map(one -> new BelongingsView.Said(
                        one.headline(),
                        one.path(),
                        one.comment().written().toString(),
                        one.comment().writer().name(),
                        one.comment().fate().word(),
                        one.comment().source()))
                .toList();
        var facts = Stream.of(
                        Stream.of(reader.name(), reader.mail(), reader.since().toString()),
                        all.sessions().stream().map(one -> one.browser() + ", " + one.created()),
                        all.followings().stream().map(one -> one.often().word() + ", " + one.asked()),
                        all.muted().stream().map(one -> one.name() + ", " + one.since()))
                .flatMap(some -> some)
                .toList();
        var view = new BelongingsView(Readership.words(paper.language()), all.paper(), facts, comments);
        return templates.render(TEMPLATE, view);
    }
}
