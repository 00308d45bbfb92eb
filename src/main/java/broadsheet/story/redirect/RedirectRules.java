package broadsheet.story.redirect;

import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Whereabouts;
import broadsheet.text.Slug;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an old address may lead where somebody wants it to: only from where nothing stands, only to this site or to an
 * explicit https address, and always in one step.
 */
public final class RedirectRules {
    private static final int LONGEST = 1_000;

    /** No reader's page stands there, and none may be made to seem to. */
    private static final Set<String> OURS = Set.of("api", "assets", "desk");

    private final Redirects redirects;
    private final Stories stories;
    private final Publications publications;
    private final URI base;

    /** @param base this site's own address */
    public RedirectRules(Redirects redirects, Stories stories, Publications publications, URI base) {
        this.redirects = redirects;
        this.stories = stories;
        this.publications = publications;
        this.base = base;
    }

    /** What came of looking at it. */
    public sealed interface Verdict {
        record Fine(Redirect redirect) implements Verdict {}

        record Wrong(Objection objection) implements Verdict {}
    }

    /** What readers find at an address. */
    public sealed interface Trial {
        /** They are led on. */
        record Leads(Redirect redirect) implements Trial {}

        /** A page stands there, or it is no address; the objection says which. */
        record Known(Objection objection) implements Trial {}

        /** No redirect, no section, no story. */
        record Nothing(String path) implements Trial {}
    }

    private static final class Objected extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Objection objection;

        Objected(Objection objection) {
            super(objection.word());
            this.objection = objection;
        }
    }

    /**
     * @param from as it was typed: a path, or a whole address of which the path counts
     * @param to as it was typed
     * @param before the path of the one that is being changed; null for a new one
     */
    public Verdict judge(Handle sql, String from, String to, @Nullable String before) {
        try {
            var path = source(from);
            var target = target(to);
            fitsTheSite(sql, path);
            fitsTheOthers(sql, path, target, before);
            long hits = before == null
                    ? 0
                    : redirects.find(sql, before).map(Redirect::hits).orElse(0L);
            return new Verdict.Fine(new Redirect(path, target, hits));
        } catch (Objected objected) {
            return new Verdict.Wrong(objected.objection);
        }
    }

    /** Tries an address as a reader would. @param typed a path, or a whole address of which the path counts */
    public Trial tried(Handle sql, String typed) {
        try {
            var path = source(typed);
            var found = redirects.find(sql, path);
            if (found.isPresent()) return new Trial.Leads(found.get());
            fitsTheSite(sql, path);
            return new Trial.Nothing(path);
        } catch (Objected objected) {
            return new Trial.Known(objected.objection);
        }
    }

    private static String source(String typed) {
        if (typed.isEmpty()) throw new Objected(Objection.from("missing", ""));
        if (typed.length() > LONGEST) throw new Objected(Objection.from("long", ""));
        if (typed.indexOf('?') >= 0 || typed.indexOf('#') >= 0) throw new Objected(Objection.from("question", ""));
        var path = Redirect.known(path(typed));
        if (!path.startsWith("/") || path.chars().anyMatch(Character::isISOControl)) {
            throw new Objected(Objection.from("wrong", ""));
        }
        if (path.equals("/")) throw new Objected(Objection.from("front", ""));
        return path;
    }

    /** Decoded, as readers' requests are compared; letters that nobody encoded are taken as they are. */
    private static String path(String typed) {
        try {
            var read = new URI(typed);
            return read.getPath() == null ? "" : read.getPath();
        } catch (URISyntaxException _) {
            return typed.indexOf('%') < 0 ? typed : "";
        }
    }

    private String target(String typed) {
        if (typed.isEmpty()) throw new Objected(Objection.to("missing", ""));
        if (typed.length() > LONGEST) throw new Objected(Objection.to("long", ""));
        try {
            var read = new URI(typed);
            if (typed.startsWith("/") && read.getRawAuthority() == null && !typed.startsWith("//")) {
                return read.toASCIIString();
            }
            if (isHere(read)) return here(read);
            if (!"https".equalsIgnoreCase(read.getScheme()) || read.getHost() == null || read.getUserInfo() != null) {
                throw new Objected(Objection.to("wrong", ""));
            }
            return read.toASCIIString();
        } catch (URISyntaxException _) {
            throw new Objected(Objection.to("wrong", ""));
        }
    }

    private boolean isHere(URI read) {
        return base.getHost() != null
                && base.getHost().equalsIgnoreCase(read.getHost())
                && base.getPort() == read.getPort()
                && read.getUserInfo() == null
                && Set.of("http", "https").contains(String.valueOf(read.getScheme()));
    }

    private static String here(URI read) {
        var whole = read.toASCIIString();
        var rest =
                whole.substring(whole.indexOf("//") + 2 + read.getRawAuthority().length());
        if (rest.startsWith("//")) throw new Objected(Objection.to("wrong", ""));
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private void fitsTheSite(Handle sql, String path) {
        var parts = path.substring(1).split("/");
        if (OURS.contains(parts[0])) throw new Objected(Objection.from("fixed", path));
        if (!Slug.fits(parts[0])) return;
        var first = new Slug(parts[0]);
        boolean section = parts.length == 1 && publications.section(sql, first).isPresent();
        boolean story = parts.length == 2 && Slug.fits(parts[1]) && isTaken(stories.at(sql, first, new Slug(parts[1])));
        if (section || story) throw new Objected(Objection.from("taken", path));
    }

    private static boolean isTaken(Whereabouts found) {
        return switch (found) {
            case Whereabouts.Here _, Whereabouts.Gone _, Whereabouts.Moved _ -> true;
            case Whereabouts.Nowhere _ -> false;
        };
    }

    private void fitsTheOthers(Handle sql, String path, String target, @Nullable String before) {
        if (!path.equals(before) && redirects.find(sql, path).isPresent()) {
            throw new Objected(Objection.from("double", path));
        }
        var next = Redirects.leadsTo(target);
        if (path.equals(next)) throw new Objected(Objection.to("self", path));
        var onward = next == null ? Optional.<Redirect>empty() : redirects.find(sql, next);
        if (onward.isPresent() && !onward.get().path().equals(before)) {
            var end = onward.get().target();
            throw new Objected(
                    path.equals(Redirects.leadsTo(end)) ? Objection.to("loop", next) : Objection.to("chain", end));
        }
        var hither = redirects.leadingTo(sql, path).stream()
                .filter(one -> !one.path().equals(before))
                .findFirst();
        if (hither.isPresent()) {
            throw new Objected(Objection.from("chain", hither.get().path()));
        }
    }
}
