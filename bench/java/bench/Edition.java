package bench;

import java.util.regex.Pattern;

/** A number in a headline, by which a reader's page is known to be of before or after a change. */
final class Edition {
    private static final Pattern HEADLINE = Pattern.compile("Edition (\\d{6}) of the day");

    private Edition() {}

    static String headline(int number) {
        return "Edition %06d of the day".formatted(number);
    }

    /** The oldest that a page mentions anywhere; 0 for a page that mentions none. */
    static int in(String page) {
        return HEADLINE.matcher(page)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .min()
                .orElse(0);
    }
}
