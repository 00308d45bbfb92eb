package broadsheet.people.account;

import java.time.Instant;
import java.util.Arrays;

/**
 * A browser at the desk, or on its way there.
 *
 * @param id names it in lists; not the secret
 * @param browser what it said of itself, in two words
 * @param created when its owner proved who they are
 */
public record Session(
        String id, String account, Stage stage, String browser, Instant created, Instant seen, Instant ends) {
    /** How far somebody has come. */
    public enum Stage {
        /** The password was right; the one-time code is awaited. */
        SECOND_STEP("second step"),
        /** In, but without a second proof yet: nothing but setting one up is open. */
        ENROLMENT("enrolment"),
        FULL("full");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Stage of(String word) {
            return Arrays.stream(values())
                    .filter(stage -> stage.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
