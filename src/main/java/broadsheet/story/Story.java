package broadsheet.story;

import broadsheet.text.Slug;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story in one of its states: the one readers see, or the one being worked on. Its verbs give the story as it would stand
 * afterwards, or refuse with a sentence.
 *
 * @param id UUIDv7, never changes
 * @param embargo not a moment before; null when there is none
 * @param published when readers first could read it
 * @param changed the last change readers were told of; null if there was none
 * @param revision number of the state in {@code content}
 * @param notes updates, clarifications and corrections, oldest first
 */
public record Story(
        String id,
        Slug section,
        Slug slug,
        Standing standing,
        @Nullable Instant embargo,
        @Nullable Instant published,
        @Nullable Instant changed,
        int revision,
        Content content,
        List<PublicNote> notes) {
    public Story {
        notes = List.copyOf(notes);
    }

    /** Its address on the site. */
    public String path() {
        return "/" + section + "/" + slug;
    }

    /** As a list shows it; it must have been published. */
    public Teaser teaser() {
        if (published == null) throw new Unready("Only a story that was published is in a list.");
        return new Teaser(
                id,
                section,
                slug,
                content.kicker(),
                content.headline(),
                content.standfirst(),
                content.kind(),
                content.language(),
                content.bylines(),
                content.picture(),
                published,
                changed);
    }

    /** Hands it in for an editor to read. */
    public Story submit() {
        return switch (standing) {
            case Standing.Draft _, Standing.InReview _ -> standing(new Standing.InReview());
            case Standing.Scheduled _, Standing.Published _, Standing.Withdrawn _ ->
                throw new Unready("Only a draft can be handed in for review.");
        };
    }

    /** Lets it appear by itself. */
    public Story schedule(Instant at) {
        requireUnpublished();
        requireReady();
        if (embargo != null && at.isBefore(embargo)) {
            throw new Unready(
                    "This story is under embargo until %s; choose that time or a later one.".formatted(embargo));
        }
        return standing(new Standing.Scheduled(at));
    }

    /** Takes it off the schedule. */
    public Story recall() {
        if (!(standing instanceof Standing.Scheduled)) throw new Unready("This story is not scheduled.");
        return standing(new Standing.InReview());
    }

    /** Gives it back to its author. */
    public Story sendBack() {
        if (!(standing instanceof Standing.InReview)) throw new Unready("Only a story in review can be sent back.");
        return standing(new Standing.Draft());
    }

    /** Lets readers read it from now on. */
    public Story publish(Instant now) {
        requireUnpublished();
        requireReady();
        if (embargo != null && now.isBefore(embargo)) {
            throw new Unready("This story is under embargo until %s; schedule it for that time.".formatted(embargo));
        }
        return new Story(
                id, section, slug, new Standing.Published(now), embargo, now, changed, revision, content, notes);
    }

    /** Takes it back, with a reason that stands at its address. */
    public Story withdraw(Instant now, String reason) {
        if (!(standing instanceof Standing.Published)) throw new Unready("Only a published story can be withdrawn.");
        if (reason.isBlank()) throw new Unready("Say in a sentence why the story is withdrawn; readers will see it.");
        return standing(new Standing.Withdrawn(now, reason.strip()));
    }

    /** Brings a withdrawn story back under its old date. */
    public Story restore() {
        if (!(standing instanceof Standing.Withdrawn) || published == null) {
            throw new Unready("Only a withdrawn story can be restored.");
        }
        return standing(new Standing.Published(published));
    }

    private Story standing(Standing next) {
        return new Story(id, section, slug, next, embargo, published, changed, revision, content, notes);
    }

    private void requireUnpublished() {
        switch (standing) {
            case Standing.Draft _, Standing.InReview _, Standing.Scheduled _ -> {}
            case Standing.Published _ -> throw new Unready("This story is published already.");
            case Standing.Withdrawn _ -> throw new Unready("This story was withdrawn; restore it instead.");
        }
    }

    private void requireReady() {
        if (content.bylines().isEmpty()) throw new Unready("A story needs a byline before it can run.");
        if (content.body().blocks().isEmpty()) throw new Unready("A story needs a text before it can run.");
    }

    /** What pages that show this very story name it by. */
    String key() {
        return "story:" + id;
    }

    /** Names everything a reader's page could show because of this story; see the page cache. */
    String touches() {
        var lists = Stream.of(key(), "stories", "section:" + section);
        var people = content.people().stream().map(person -> "author:" + person);
        var topics = content.topics().stream().map(topic -> "topic:" + topic);
        return Stream.of(lists, people, topics)
                .flatMap(part -> part)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
