package broadsheet.related;

import broadsheet.text.Slug;

/** Why a story stands in another's list; told to readers in the words of their page. */
public sealed interface Reason {

    /** The desk put it there. */
    record Pinned() implements Reason {}

    /** Both report on one case before the courts. */
    record SameCase() implements Reason {}

    /** It continues the story, or came before it. */
    record SameStory() implements Reason {}

    /** Explains, or happened a good while ago. */
    record Background() implements Reason {}

    /** Both are tagged with it. */
    record SharedTopic(Slug topic) implements Reason {}

    /** Both name somebody or something, as it is written in the other. */
    record SharedName(String name) implements Reason {}

    /** Nothing but many of the same words. */
    record SameMatter() implements Reason {}

    /** Nothing is like it; this is new in the same section. */
    record Newest() implements Reason {}

    /** The word it is stored and told under. */
    default String word() {
        return switch (this) {
            case Pinned _ -> "pinned";
            case SameCase _ -> "case";
            case SameStory _ -> "story";
            case Background _ -> "background";
            case SharedTopic _ -> "topic";
            case SharedName _ -> "name";
            case SameMatter _ -> "matter";
            case Newest _ -> "newest";
        };
    }

    /** What it is about: a topic's slug, a name, or nothing. */
    default String about() {
        return switch (this) {
            case SharedTopic(var topic) -> topic.text();
            case SharedName(var name) -> name;
            case Pinned _, SameCase _, SameStory _, Background _, SameMatter _, Newest _ -> "";
        };
    }

    /** The other way round. */
    static Reason of(String word, String about) {
        return switch (word) {
            case "pinned" -> new Pinned();
            case "case" -> new SameCase();
            case "story" -> new SameStory();
            case "background" -> new Background();
            case "topic" -> new SharedTopic(new Slug(about));
            case "name" -> new SharedName(about);
            case "newest" -> new Newest();
            default -> new SameMatter();
        };
    }
}
