package broadsheet.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What something is stored or loaded for. All but the first need an explicit yes. */
public enum Purpose {
    NECESSARY('n'),
    PREFERENCES('p'),
    STATISTICS('s'),
    EMBEDS('e'),
    MARKETING('m');

    /** In the order in which readers are asked. */
    public static final List<Purpose> OPTIONAL =
            Arrays.stream(values()).filter(Purpose::isOptional).toList();

    private final char letter;

    Purpose(char letter) {
        this.letter = letter;
    }

    /** As it stands in forms, records and keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a reader's cookie. */
    public char letter() {
        return letter;
    }

    public boolean isOptional() {
        return this != NECESSARY;
    }

    public static Optional<Purpose> named(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }
}
