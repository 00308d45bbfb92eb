package broadsheet.intake.comment;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Ground;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.Writer;
import broadsheet.intake.comment.ForeignComment.Standing;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.story.Stories;
import broadsheet.story.Whereabouts;
import broadsheet.text.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings comments in under the stories whose address they name, with their times and threads; a second run changes nothing. What answers a
 * comment that does not come along (spam) answers what that one answered.
 */
public final class CommentIntake {
    /** Few enough that other writers hardly wait, many enough that the disk is not asked for each. */
    private static final int TOGETHER = 200;

    /**
     * What became of a file.
     *
     * @param pages addresses that lead to no story here, with the number of comments that stood there
     */
    public record Tally(int brought, int known, int waiting, int gone, int spam, Map<String, Integer> pages) {}

    private final Database database;
    private final Stories stories;
    private final People people;
    private final Moderation moderation;

    public CommentIntake(Database database, Stories stories, People people, Discussion discussion) {
        this.database = database;
        this.stories = stories;
        this.people = people;
        this.moderation = new Moderation(discussion.comments());
    }

    /** @param progress told how many are done */
    public Tally take(List<ForeignComment> foreign, IntConsumer progress) {
        var run = new Run(foreign);
        var order = foreign.stream()
                .sorted(Comparator.comparingInt(run::depth).thenComparing(ForeignComment::written))
                .toList();
        for (int i = 0; i < order.size(); i += TOGETHER) {
            var some = order.subList(i, Math.min(order.size(), i + TOGETHER));
            database.run(transaction -> some.forEach(one -> run.take(transaction, one)));
            progress.accept(i + some.size());
        }
        return run.tally();
    }

    /** One file on its way in. */
    private final class Run {
        private final Map<String, ForeignComment> all = new HashMap<>();
        private final Map<String, Integer> depths = new HashMap<>();
        private final Map<String, String> here = new HashMap<>();
        private final Set<String> unseen = new HashSet<>();
        private final Set<String> answered = new HashSet<>();
        private final Map<String, Optional<String>> storyOf = new HashMap<>();
        private final Map<String, Integer> homeless = new TreeMap<>();
        private final List<Person> staff;
        private int brought;
        private int known;
        private int waiting;
        private int gone;
        private int spam;

        Run(List<ForeignComment> foreign) {
            for (var one : foreign) all.put(one.origin(), one);
            for (var one : foreign) if (one.parent() != null) answered.add(one.parent());
            staff = database.read(people::all);
            // Addresses are looked up before anything is written: inside a write, what is read may yet be undone.
            for (var one : foreign) {
                storyOf.computeIfAbsent(one.page(), page -> database.read(sql -> story(sql, page)));
            }
        }

        /** How far below the first of its thread; a circle of answers ends where it closes. */
        int depth(ForeignComment comment) {
            var above = new ArrayList<String>();
            var at = comment;
            while (at.parent() != null && !depths.containsKey(at.origin()) && !above.contains(at.origin())) {
                above.add(at.origin());
                var parent = all.get(at.parent());
                if (parent == null) break;
                at = parent;
            }
            int depth = depths.computeIfAbsent(at.origin(), _ -> 0);
            for (var origin : above.reversed()) if (depths.putIfAbsent(origin, depth + 1) == null) depth++;
            return depths.getOrDefault(comment.origin(), 0);
        }

        void take(Transaction transaction, ForeignComment comment) {
            var story = storyOf.getOrDefault(comment.page(), Optional.empty());
            if (story.isEmpty()) {
                homeless.merge(comment.page(), 1, Integer::sum);
                return;
            }
            switch (comment.standing()) {
                case SPAM -> spam++;
                case GONE -> {
                    gone++;
                    // Only a mark for the answers below it is left.
                    if (answered.contains(comment.origin())) bring(transaction, story.get(), comment);
                }
                case SHOWN -> bring(transaction, story.get(), comment);
                case WAITING -> {
                    waiting++;
                    bring(transaction, story.get(), comment);
                }
            }
        }

        private void bring(Transaction transaction, String story, ForeignComment comment) {
            var before = moderation.broughtBefore(transaction.sql(), comment.origin());
            var parent = parent(comment);
            boolean held = comment.standing() == Standing.WAITING || parent != null && unseen.contains(parent);
            if (held) unseen.add(comment.origin());
            if (before.isPresent()) {
                here.put(comment.origin(), before.get());
                known++;
                return;
            }
            var id = moderation.bring(
                    transaction,
                    story,
                    parent == null ? null : here.get(parent),
                    writer(comment),
                    comment.text(),
                    comment.written(),
                    held ? Ground.ALL_WAIT : null,
                    comment.origin());
            here.put(comment.origin(), id);
            brought++;
            if (comment.recommendations() > 0) {
                moderation.bringRecommendations(transaction, id, comment.recommendations());
            }
            if (comment.standing() == Standing.GONE) moderation.withdraw(transaction, id);
        }

        /** The nearest comment above that came along. */
        private @Nullable String parent(ForeignComment comment) {
            var seen = new HashSet<String>();
            var at = comment.parent();
            while (at != null && !here.containsKey(at) && seen.add(at)) {
                var above = all.get(at);
                at = above == null ? null : above.parent();
            }
            return at != null && here.containsKey(at) ? at : null;
        }

        private Writer writer(ForeignComment comment) {
            if (comment.standing() == Standing.GONE) return Discussion.guest("", "");
            var name = comment.name().isBlank() ? "Anonymous" : comment.name();
            if (comment.ofStaff()) {
                for (var person : staff) {
                    if (person.name().equalsIgnoreCase(name)) return new Writer.Staff(person.slug(), person.name());
                }
            }
            var shortened = name.codePointCount(0, name.length()) <= Writer.LONGEST_NAME
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, Writer.LONGEST_NAME - 1)) + "…";
            return Discussion.guest(shortened, comment.mail() == null ? "" : comment.mail());
        }

        Tally tally() {
            return new Tally(brought, known, waiting, gone, spam, homeless);
        }
    }

    /** The story of an address of the old site: the same address here, one it had before, or the only story of that slug. */
    private Optional<String> story(Handle sql, String page) {
        var steps = steps(page);
        if (steps.isEmpty()) return Optional.empty();
        var slug = steps.getLast();
        if (steps.size() > 1 && Slug.fits(steps.get(steps.size() - 2)) && Slug.fits(slug)) {
            var at = at(sql, new Slug(steps.get(steps.size() - 2)), new Slug(slug));
            if (at.isPresent()) return at;
        }
        if (!Slug.fits(slug)) return Optional.empty();
        var named = stories.named(sql, new Slug(slug));
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Optional<String> at(Handle sql, Slug section, Slug slug) {
        return switch (stories.at(sql, section, slug)) {
            case Whereabouts.Here(var story) -> Optional.of(story.id());
            case Whereabouts.Gone gone -> Optional.of(gone.story().id());
            case Whereabouts.Moved(var path) -> {
                var steps = steps(path);
                yield stories.teaser(sql, new Slug(steps.getFirst()), new Slug(steps.getLast()))
                        .map(story -> story.id());
            }
            case Whereabouts.Nowhere() -> Optional.empty();
        };
    }

    /** The steps of its path; no host, no question, no ending. */
    static List<String> steps(String page) {
        var path = page.strip()
                .replaceFirst("(?i)^[a-z][a-z0-9+.-]*://[^/]*", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("(?i)/index\\.(html?|php)$", "")
                .replaceFirst("(?i)\\.(html?|php|aspx?)$", "");
        var steps = new ArrayList<String>();
        for (var step : path.split("/")) {
            if (!step.isEmpty()) steps.add(decoded(step));
        }
        return steps;
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return step;
        }
    }
}
