package broadsheet.discussion.moderation;

import java.util.Arrays;
import java.util.Locale;

/** What waits for a moderator, by why it waits. */
public enum Queue {
    /** Readers can read it, and some of them complained. */
    REPORTED("reports > reports_seen and standing = 'approved'", "written_at"),
    /** Its story takes nothing unseen, or it has many links. */
    HELD("standing = 'waiting' and ground in ('all wait', 'many links')", "standing_at"),
    /** It looks like spam or malice; malice is the more urgent. */
    SUSPECT("standing = 'waiting' and ground in ('toxic', 'spam', 'suspect word')", "ground desc, standing_at"),
    /** The first of somebody. */
    NEW("standing = 'waiting' and ground = 'first'", "standing_at"),
    /** Whatever became of it, the newest first. */
    ALL("standing <> 'withdrawn'", "id desc");

    private final String which;
    private final String order;

    Queue(String which, String order) {
        this.which = which;
        this.order = order;
    }

    /** The word it is called in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The queue of this word; the first for another. */
    public static Queue of(String word) {
        return Arrays.stream(values())
                .filter(queue -> queue.word().equals(word))
                .findFirst()
                .orElse(REPORTED);
    }

    /** Whether what is in it waits for a decision, and is so given to one moderator at a time. */
    public boolean isWork() {
        return this != ALL;
    }

    String which() {
        return which;
    }

    String order() {
        return order;
    }
}
