package broadsheet.people.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are refused. No rule about capitals and signs: length and not being among the first thousands that
 * anybody tries is what counts (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {
    /** As the newsroom asks; with a one-time code beside it. */
    static final int LEAST = 10;

    /** Whole sentences fit; what is longer only makes work. */
    static final int MOST = 200;

    private static final String LIST = "/broadsheet/people/account/common-passwords.txt";

    /** Shorter words say nothing about what they stand in. */
    private static final int LEAST_OF_A_WORD = 4;

    /** With fewer different characters it is a pattern. */
    private static final int LEAST_DIFFERENT = 5;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop");

    private final Set<String> common = read();

    private static Set<String> read() {
        var words = new HashSet<String>();
        try (var in = PasswordRules.class.getResourceAsStream(LIST)) {
            if (in == null) throw new IllegalStateException("The program was built without " + LIST);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    /**
     * Refuses what would be guessed.
     *
     * @param about words an attacker knows: name, address, the paper's name
     * @throws Unfit with the field {@code password}
     */
    public void check(String password, List<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) throw unfit("password.short", LEAST, length);
        if (length > MOST) throw unfit("password.long", MOST);
        if (isCommon(password)) {
            throw unfit("password.common");
        }
        if (isAbout(password, about)) {
            throw unfit("password.own");
        }
    }

    private boolean isCommon(String password) {
        var plain = plain(password);
        if (common.contains(password.toLowerCase(Locale.ROOT)) || common.contains(plain)) return true;
        if (plain.chars().distinct().count() < LEAST_DIFFERENT) return true;
        var core = core(password);
        return core.length() < LEAST_OF_A_WORD
                || common.contains(core)
                || isTwice(core)
                || ROWS.stream()
                        .anyMatch(row -> row.contains(core) || reversed(row).contains(core));
    }

    private boolean isTwice(String core) {
        for (int part = 1; part <= core.length() / 2; part++) {
            if (core.length() % part == 0 && core.equals(core.substring(0, part).repeat(core.length() / part)))
                return true;
        }
        return false;
    }

    private static boolean isAbout(String password, List<String> about) {
        var left = core(password);
        for (var words : about) {
            for (var word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (word.length() >= LEAST_OF_A_WORD) left = left.replace(plain(word), "");
            }
        }
        return left.length() < LEAST_OF_A_WORD;
    }

    /** What is left of “P4ssw0rd-2026!” when what everybody does to a word is undone. */
    private static String core(String password) {
        return plain(password.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                .replaceAll("[^\\p{L}]", "");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> String.valueOf((char) unleeted(letter)))
                .collect(Collectors.joining());
    }

    private static int unleeted(int letter) {
        return switch (letter) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> letter;
        };
    }

    private static String reversed(String row) {
        return new StringBuilder(row).reverse().toString();
    }

    private static Unfit unfit(String key, Object... parts) {
        return new Unfit("password", key, parts);
    }
}
