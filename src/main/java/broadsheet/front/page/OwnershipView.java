package broadsheet.front.page;

import broadsheet.story.imprint.Contacts;
import broadsheet.story.imprint.Contacts.Whom;
import broadsheet.story.imprint.Ownership;
import broadsheet.story.imprint.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Whose the paper is, what it lives on, what it promises and how it is reached: {@code ownership.jte}. */
public record OwnershipView(Head head, Frame frame, Words words, Ownership ownership, Contacts contacts)
        implements Headed {

    /** The statement, paragraph by paragraph. */
    public List<String> paragraphs() {
        return Stream.of(ownership.statement().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    public List<String> post() {
        return contacts.post().lines().toList();
    }

    /** Those that are reached by mail, in their order. */
    public List<Whom> reached() {
        return Stream.of(Whom.values()).filter(contacts.mail()::containsKey).toList();
    }

    /** What is promised in writing, in its order. */
    public List<Link> policies() {
        return Stream.of(Policy.values())
                .filter(ownership.policies()::containsKey)
                .map(policy -> new Link(
                        words.say("ownership.policy." + policy.word()),
                        ownership.policies().get(policy)))
                .toList();
    }
}
