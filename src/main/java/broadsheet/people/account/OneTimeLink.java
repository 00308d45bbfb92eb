package broadsheet.people.account;

import broadsheet.people.Role;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A link that is good once: whoever has it may make an account, or new keys to one.
 *
 * @param id names it in lists; not the secret
 * @param account whose keys are to be made anew; null when there is no account yet
 * @param person whom of the staff the account will be for; null when it makes somebody new
 * @param madeBy by whom, in words
 */
public record OneTimeLink(
        String id,
        Kind kind,
        @Nullable String account,
        String email,
        String name,
        Role role,
        @Nullable Slug person,
        String madeBy,
        Instant created,
        Instant ends) {
    /** What it is for. */
    public enum Kind {
        /** Stands in a terminal's scrollback, so not for long; a restart prints another. */
        FIRST_PUBLISHER("first publisher", Duration.ofDays(1)),
        /** Long enough for holidays. */
        INVITATION("invitation", Duration.ofDays(7)),
        /** For whoever forgot theirs; the second proof stays. A letter is read within the hour. */
        PASSWORD("password", Duration.ofHours(1)),
        /** From the publisher or the machine's keeper, who know the person: every key is made anew. */
        NEW_KEYS("new keys", Duration.ofDays(1));

        private final String word;
        private final Duration life;

        Kind(String word, Duration life) {
            this.word = word;
            this.life = life;
        }

        String word() {
            return word;
        }

        public Duration life() {
            return life;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
