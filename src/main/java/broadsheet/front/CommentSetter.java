package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Spot;
import broadsheet.discussion.Writer;
import broadsheet.front.page.CommentView;
import broadsheet.front.page.Link;
import broadsheet.front.page.ThreadView;
import broadsheet.front.page.Words;
import broadsheet.people.reader.Avatar;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.Readers;
import broadsheet.people.reader.Readership;
import broadsheet.story.Teaser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets comments of one story for its readers; one for each page that is made. */
final class CommentSetter {
    private final Galley galley;
    private final Teaser story;
    private final Words words;
    private final boolean open;
    private final Map<String, Comment> known = new HashMap<>();
    private final Map<String, Optional<Reader>> members = new HashMap<>();
    private @Nullable Comment own;
    private String notice = "";
    private boolean unseen;
    private Set<String> muted = Set.of();

    /** @param open whether comments can be answered */
    CommentSetter(Galley galley, Teaser story, boolean open) {
        this.galley = galley;
        this.story = story;
        this.words = Words.in(story.language());
        this.open = open;
    }

    /**
     * Shows this one to its own writer, whatever has become of it, with a word about that.
     *
     * @param never whether no reader ever saw it
     */
    CommentSetter knowing(Comment comment, String sentence, boolean never) {
        own = comment;
        notice = sentence;
        unseen = never;
        return this;
    }

    /** Folds away what these wrote. */
    CommentSetter folding(Set<String> others) {
        muted = others;
        return this;
    }

    /** All of a page, whose writers are looked up together. */
    List<ThreadView> threads(List<Comments.Thread> threads) {
        threads.forEach(this::remember);
        return threads.stream().map(this::thread).toList();
    }

    private ThreadView thread(Comments.Thread thread) {
        var first = view(thread.root(), null);
        // One list for each level of indentation that is open at the moment.
        var levels = new ArrayList<List<CommentView>>();
        levels.add(first.replies());
        for (var reply : thread.replies()) {
            int depth = Math.min(reply.spot() == null ? 1 : reply.spot().depth(), levels.size());
            var view = view(reply, besides(reply));
            levels.get(depth - 1).add(view);
            levels.subList(depth, levels.size()).clear();
            levels.add(view.replies());
        }
        return new ThreadView(first, more(thread));
    }

    /** A thread on its own page: in the order things were said, each with whom it answers. */
    ThreadView inTurn(Comments.Thread thread) {
        remember(thread);
        var first = view(thread.root(), null);
        for (var reply : thread.replies()) {
            boolean toFirst = thread.root().id().equals(reply.parent());
            first.replies().add(view(reply, toFirst ? null : answered(reply)));
        }
        return new ThreadView(first, null);
    }

    CommentView alone(Comment comment) {
        return view(comment, null);
    }

    private void remember(Comments.Thread thread) {
        known.put(thread.root().id(), thread.root());
        for (var reply : thread.replies()) known.put(reply.id(), reply);
    }

    private @Nullable Link more(Comments.Thread thread) {
        var spot = thread.root().spot();
        if (spot == null || thread.root().replies() <= Comments.REPLIES) return null;
        var place = new Place.ThreadPage(story.section(), story.slug(), spot.place(), 1);
        return new Link(words.say("comments.thread", words.number(thread.root().replies())), place.address());
    }

    /** Whom it answers, where it stands beside that and not below. */
    private @Nullable Link besides(Comment reply) {
        var parent = reply.parent() == null ? null : known.get(reply.parent());
        if (parent == null || parent.spot() == null || reply.spot() == null) return null;
        return parent.spot().depth() < reply.spot().depth() ? null : answered(reply);
    }

    private @Nullable Link answered(Comment reply) {
        var parent = reply.parent() == null ? null : known.get(reply.parent());
        if (parent == null || parent.spot() == null || !parent.readable()) return null;
        return new Link(parent.writer().name(), "#" + anchor(parent.spot()));
    }

    private CommentView view(Comment comment, @Nullable Link answered) {
        boolean mine = own != null && own.id().equals(comment.id());
        var spot = comment.spot();
        boolean readable = comment.readable();
        // What waits and was never seen stands here for its writer only.
        boolean placed = !(mine && unseen);
        boolean shown = readable || mine && !comment.body().blocks().isEmpty();
        return new CommentView(
                placed && spot != null ? anchor(spot) : YOURS,
                placed && spot != null ? address(story.path(), spot) : "#" + YOURS,
                placed && readable && spot != null ? story.path() + "/comments/" + text(spot) : null,
                comment.writer().name(),
                badge(comment.writer()),
                profile(comment.writer()),
                answered,
                words.moment(comment.written(), galley.furniture().paper().zone()),
                comment.body(),
                shown ? "" : mark(comment.fate()),
                mine ? notice : "",
                comment.edited() != null,
                comment.picked() != null,
                open,
                comment.recommendations(),
                new ArrayList<>(),
                member(comment.writer()),
                muted.contains(AccountLists.whom(comment)) && !(comment.writer() instanceof Writer.Staff)
                        ? Readership.words(story.language())
                                .say("folded", comment.writer().name())
                        : "");
    }

    private CommentView.@Nullable Member member(Writer writer) {
        return switch (writer) {
            case Writer.Guest _, Writer.Staff _ -> null;
            case Writer.Reader account ->
                new CommentView.Member(
                        account.id(), Avatar.of(account.id(), account.name()).address(), since(account.id()));
        };
    }

    private String since(String account) {
        var zone = galley.furniture().paper().zone();
        return reader(account)
                .map(reader -> words.shortDay(reader.since(), zone).words())
                .map(day -> Readership.words(story.language()).say("member", day))
                .orElse("");
    }

    private Optional<Reader> reader(String id) {
        var unknown = known.values().stream()
                .map(Comment::writer)
                .filter(Writer.Reader.class::isInstance)
                .map(writer -> String.valueOf(writer.key()))
                .filter(other -> !members.containsKey(other))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!members.containsKey(id)) unknown.add(id);
        if (!unknown.isEmpty()) {
            var found = new Readers().all(galley.sql(), unknown);
            for (var one : unknown) members.put(one, Optional.ofNullable(found.get(one)));
        }
        return members.getOrDefault(id, Optional.empty());
    }

    /** The anchor of a comment that has no place yet, on its writer's own page. */
    static final String YOURS = "yours";

    private String badge(Writer writer) {
        return switch (writer) {
            case Writer.Guest _, Writer.Reader _ -> "";
            case Writer.Staff staff -> {
                boolean wrote = story.bylines().stream()
                        .anyMatch(byline -> byline instanceof broadsheet.story.Byline.Staff(var author)
                                && author.equals(staff.person()));
                yield words.say(wrote ? "comment.author" : "comment.staff");
            }
        };
    }

    private @Nullable String profile(Writer writer) {
        return switch (writer) {
            case Writer.Guest _ -> null;
            case Writer.Reader account ->
                reader(account.id()).map(Reader::profile).orElse(null);
            case Writer.Staff staff ->
                galley.person(staff.person()) == null ? null : new Place.AuthorPage(staff.person(), 1).address();
        };
    }

    private String mark(Fate fate) {
        return words.say(
                switch (fate) {
                    case Fate.Withdrawn _ -> "comment.mark.withdrawn";
                    case Fate.Rejected _ -> "comment.mark.rejected";
                    case Fate.Waiting _ -> "comment.mark.waiting";
                    case Fate.Approved _ -> "comment.mark.empty";
                });
    }

    /** What an address calls a spot: "12", or "12-3" for a reply. */
    static String text(Spot spot) {
        return spot.turn() == 0 ? Integer.toString(spot.place()) : spot.place() + "-" + spot.turn();
    }

    static String anchor(Spot spot) {
        return "c" + text(spot);
    }

    /** Where readers find it, for good. */
    static String address(String path, Spot spot) {
        int page = (spot.place() - 1) / Comments.THREADS + 1;
        if (spot.turn() > Comments.REPLIES) {
            int turns = (spot.turn() - 1) / Comments.TURNS + 1;
            return path + "/comments/thread/" + spot.place() + (turns == 1 ? "" : "/" + turns) + "#" + anchor(spot);
        }
        return path + (page == 1 ? "" : "/comments/" + page) + "#" + anchor(spot);
    }
}
