package broadsheet.front;

import broadsheet.discussion.Comments;
import broadsheet.discussion.Policy;
import broadsheet.front.page.CommentForm;
import broadsheet.front.page.CommentsView;
import broadsheet.front.page.DiscussionView;
import broadsheet.front.page.Link;
import broadsheet.front.page.Pager;
import broadsheet.front.page.ThreadView;
import broadsheet.front.page.Words;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes what stands below a story: its first comments on the story's own page, the others on pages of their own. */
final class CommentPages {
    /** A newest page with fewer threads than this also shows the page before it. */
    private static final int FEW = Comments.THREADS / 2;

    private final Heads heads;
    private final FollowPages follows;
    private final Membership members;
    private final InstantSource clock;
    private final Midnight midnight;

    CommentPages(Heads heads, FollowPages follows, Membership members, InstantSource clock, Midnight midnight) {
        this.members = members;
        this.heads = heads;
        this.follows = follows;
        this.clock = clock;
        this.midnight = midnight;
    }

    /** Whether comments are taken now; a page that says so is made anew when that ends. */
    boolean isOpen(Galley galley, Teaser story) {
        var policy = galley.discussion().policies().of(galley.sql(), story.section(), story.id());
        var zone = galley.furniture().paper().zone();
        var now = clock.instant();
        if (policy instanceof Policy.ClosedAfter) {
            galley.shows(FrontPages.DATE);
            midnight.printed(now, zone);
        }
        return policy.takes(now, story.published(), zone);
    }

    /** Below the story itself; null where nobody may write and nobody has. */
    @Nullable
    DiscussionView below(Galley galley, Teaser story) {
        galley.shows(Comments.key(story.id()));
        var comments = galley.discussion().comments();
        var size = comments.size(galley.sql(), story.id());
        boolean open = isOpen(galley, story);
        if (!open && size.threads() == 0) return null;
        var setter = new CommentSetter(galley, story, open);
        var threads = size.threads() == 0 ? List.<Comments.Thread>of() : comments.oldest(galley.sql(), story.id(), 1);
        var picks = size.threads() == 0
                ? List.<broadsheet.discussion.Comment>of()
                : comments.picked(galley.sql(), story.id());
        var view = view(story, size, open, setter.threads(threads), Place.Order.OLDEST, 1);
        return view.withPicks(picks.stream().map(setter::alone).toList());
    }

    Outcome page(Galley galley, Place.CommentsPage place) {
        return under(galley, place, place.section(), place.slug(), (story, size) -> {
            var setter = new CommentSetter(galley, story, isOpen(galley, story));
            var threads = threads(galley, story, size, place);
            if (threads.isEmpty()) return null;
            var views = setter.threads(threads);
            int shown = place.page() == 0 ? newestPages(size) : place.page();
            return view(story, size, isOpen(galley, story), views, place.order(), shown);
        });
    }

    private List<Comments.Thread> threads(Galley galley, Teaser story, Comments.Size size, Place.CommentsPage place) {
        var comments = galley.discussion().comments();
        var sql = galley.sql();
        if (place.page() > size.pages()) return List.of();
        return switch (place.order()) {
            case OLDEST -> comments.oldest(sql, story.id(), place.page());
            case RECOMMENDED -> comments.recommended(sql, story.id(), place.page());
            case NEWEST -> {
                if (place.page() > 0) yield comments.newest(sql, story.id(), place.page());
                var newest = new java.util.ArrayList<>(comments.newest(sql, story.id(), size.pages()));
                if (newestPages(size) < size.pages()) {
                    newest.addAll(comments.newest(sql, story.id(), size.pages() - 1));
                }
                yield newest;
            }
        };
    }

    /** The last of the numbered pages that the newest page shows. */
    private static int newestPages(Comments.Size size) {
        int onLast = size.threads() - (size.pages() - 1) * Comments.THREADS;
        return onLast < FEW && size.pages() > 1 ? size.pages() - 1 : size.pages();
    }

    Outcome thread(Galley galley, Place.ThreadPage place) {
        return under(galley, place, place.section(), place.slug(), (story, size) -> {
            var comments = galley.discussion().comments();
            var root = comments.root(galley.sql(), story.id(), place.thread()).orElse(null);
            if (root == null) return null;
            var replies = comments.replies(galley.sql(), root.id(), place.page());
            if (replies.isEmpty() && place.page() > 1) return null;
            var setter = new CommentSetter(galley, story, isOpen(galley, story));
            var views = List.of(setter.inTurn(new Comments.Thread(root, replies)));
            boolean more = root.replies() > place.page() * Comments.TURNS;
            var view = view(story, size, false, views, Place.Order.OLDEST, 1);
            return view.withPager(pager(story, place, more)).withoutOrders();
        });
    }

    private static Pager pager(Teaser story, Place.ThreadPage place, boolean more) {
        int page = place.page();
        return new Pager(
                page,
                page == 1 ? null : at(story, place.thread(), page - 1),
                more ? at(story, place.thread(), page + 1) : null);
    }

    private static String at(Teaser story, int thread, int page) {
        return new Place.ThreadPage(story.section(), story.slug(), thread, page).address();
    }

    private Outcome under(
            Galley galley,
            Place place,
            Slug section,
            Slug slug,
            BiFunction<Teaser, Comments.Size, @Nullable DiscussionView> setting) {
        var found = galley.stories().teaser(galley.sql(), section, slug).orElse(null);
        if (found == null) return new Outcome.Nothing();
        if (!found.section().equals(section) || !found.slug().equals(slug)) {
            return new Outcome.Elsewhere(found.path() + "/comments");
        }
        galley.shows("story:" + found.id());
        galley.shows(Comments.key(found.id()));
        var view = setting.apply(found, galley.discussion().comments().size(galley.sql(), found.id()));
        return view == null ? new Outcome.Nothing() : Outcome.Sheet.of("comments", page(galley, found, place, view));
    }

    private CommentsView page(Galley galley, Teaser story, Place place, DiscussionView view) {
        var words = view.words();
        var furniture = galley.furniture();
        var title = words.say("comments.title", story.headline());
        boolean first = place instanceof Place.CommentsPage page && page.order() == Place.Order.OLDEST;
        return new CommentsView(
                heads.talk(furniture.paper(), story.language(), title, first ? place.address() : null),
                Frames.around(furniture, story.language(), story.section()),
                words,
                new Link(story.headline(), story.path()),
                words.say("comments"),
                "",
                null,
                view,
                null,
                null,
                place instanceof Place.ThreadPage thread
                        ? follows.link(story, Integer.toString(thread.thread()))
                        : null);
    }

    DiscussionView view(
            Teaser story, Comments.Size size, boolean open, List<ThreadView> threads, Place.Order order, int page) {
        var words = Words.in(story.language());
        return new DiscussionView(
                words,
                heads.whole(story.path()),
                size.comments() == 0
                        ? words.say("comments")
                        : words.say("comments.count", words.number(size.comments())),
                size.comments(),
                size.threads() < 3 ? List.of() : orders(story, words, order),
                List.of(),
                threads,
                pager(story, size, order, page),
                open ? story.path() + "/comments/live" : null,
                address(story, Place.Order.NEWEST, 0),
                open ? "" : words.say("comments.closed"),
                open ? CommentForm.empty(words, story.path() + "/comments", members.anybody(story)) : null,
                open || members.isOffered() ? heads.script() : null,
                members.me(story.language()));
    }

    private static List<Link> orders(Teaser story, Words words, Place.Order present) {
        return List.of(
                new Link(
                        words.say("comments.oldest"),
                        address(story, Place.Order.OLDEST, 1),
                        present == Place.Order.OLDEST),
                new Link(
                        words.say("comments.newest"),
                        address(story, Place.Order.NEWEST, 0),
                        present == Place.Order.NEWEST),
                new Link(
                        words.say("comments.recommended"),
                        address(story, Place.Order.RECOMMENDED, 1),
                        present == Place.Order.RECOMMENDED));
    }

    /** Pages keep their numbers whichever comes first, so the newest come from the highest down. */
    private static Pager pager(Teaser story, Comments.Size size, Place.Order order, int page) {
        boolean down = order == Place.Order.NEWEST;
        String lower = page > 1 ? address(story, order, page - 1) : null;
        String higher = page < size.pages() ? address(story, order, page + 1) : null;
        return down ? new Pager(page, page < newestPages(size) ? higher : null, lower) : new Pager(page, lower, higher);
    }

    private static String address(Teaser story, Place.Order order, int page) {
        return new Place.CommentsPage(story.section(), story.slug(), order, page).address();
    }
}
