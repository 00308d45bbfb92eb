package broadsheet.discussion.judge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Notices what can be noticed in a remark: its words and pairs of words, runs of letters inside words (so that
 * "suscribe" is near "subscribe"), hosts it links to, turns of phrase, shouting, repetition, its writer's record.
 */
final class Signs {
    /** A judge reads this much of a remark; what is longer says no more about it, and costs. */
    static final int LONGEST = 4_000;

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?<![\\p{L}\\p{N}@])[a-z0-9-]{2,}(?:\\.[a-z0-9-]{2,})*\\.(?:com|net|org|info|biz|co|io|tv|me|ly|gl|be|"
                    + "ru|cn|in|pl|de|fr|es|it|nl|uk|us|eu|to|xyz|shop|store|online|site|club|top)\\b(?:/\\S*)?|watch\\?v=\\S*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{2,}@[\\w-]{2,}\\.\\w{2,}");
    private static final Pattern MONEY =
            Pattern.compile("[$€£₹₪]\\s?\\d|\\d\\s?(?:[$€£₹₪]|usd|eur|euros?|dollars?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()/-]{7,}\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);

    private final Set<Sign> found = new LinkedHashSet<>();

    private Signs() {}

    static List<Sign> of(Remark remark) {
        var signs = new Signs();
        var text = plain(remark.text());
        var words = signs.links(text);
        signs.manner(text, words);
        signs.record(remark);
        signs.words(words);
        return balanced(signs.found);
    }

    private static String plain(String text) {
        var whole = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** Notes the links and returns the text without them. */
    private String links(String text) {
        if (!mayLink(text)) return text;
        var links = LINK.matcher(text).results().map(MatchResult::group).toList();
        if (links.isEmpty()) return text;
        var rest = LINK.matcher(text).replaceAll(" ");
        sign("link");
        if (links.size() > 1) sign("several links");
        if (rest.strip().length() < 10) sign("nothing but a link");
        for (var link : links) {
            var host = SCHEME.matcher(link.toLowerCase(Locale.ROOT))
                    .replaceFirst("")
                    .split("[/?#:]", 2)[0];
            found.add(Sign.of(Sign.Kind.HOST, host));
        }
        return rest;
    }

    /** No link is without one of these; most remarks have none of them. */
    private static boolean mayLink(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot + 1 < text.length() && " \t\n\u000B\f\r".indexOf(text.charAt(dot + 1)) < 0) return true;
        }
        return text.contains("://") || text.indexOf('?') >= 0;
    }

    private void manner(String text, String words) {
        if (text.indexOf('@') >= 0 && MAIL.matcher(text).find()) sign("mail address");
        if (PHONE.matcher(words).find()) sign("telephone number");
        if (MONEY.matcher(words).find()) sign("sum of money");
        if (text.contains("!!!")) sign("exclamation marks");
        if (shouted(words)) sign("capitals");
        Phrases.BY_KIND.forEach((kind, phrases) -> {
            int times = phrases.times(words, 2);
            if (times > 0) sign(kind);
            if (times > 1) sign(kind + ", again");
        });
        sign("length " + Math.min(6, Integer.SIZE - Integer.numberOfLeadingZeros(words.split("\\s+").length)));
    }

    private static boolean shouted(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        long capitals = words.codePoints().filter(Character::isUpperCase).count();
        return letters > 10 && capitals > 0.6 * letters;
    }

    private void record(Remark remark) {
        if (remark.alike() > 0) sign("said before");
        if (remark.alike() > 2) sign("said often before");
        if (remark.approved() > 0) sign("approved before");
        if (remark.approved() > 9) sign("approved often before");
    }

    private void words(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int at = 0; at < words.size(); at++) {
            found.add(Sign.of(Sign.Kind.WORD, words.get(at)));
            if (at > 0) found.add(Sign.of(Sign.Kind.PAIR, words.get(at - 1) + " " + words.get(at)));
        }
        for (var word : new HashSet<>(words)) letters("<" + word + ">");
    }

    private void letters(String word) {
        for (int run = 3; run <= 5; run++)
            for (int from = 0; from + run <= word.length(); from++)
                found.add(Sign.of(Sign.Kind.LETTERS, word.substring(from, from + run)));
    }

    private void sign(String name) {
        found.add(Sign.of(Sign.Kind.SIGN, name));
    }

    /** Words together weigh as much in a long remark as in a short one; signs keep their own weight. */
    private static List<Sign> balanced(Set<Sign> signs) {
        double squares = 0;
        for (var sign : signs) if (sign.kind() != Sign.Kind.SIGN) squares += sign.value() * sign.value();
        float scale = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
        var balanced = new ArrayList<Sign>(signs.size());
        for (var sign : signs) {
            boolean kept = sign.kind() == Sign.Kind.SIGN;
            balanced.add(kept ? sign : new Sign(sign.kind(), sign.name(), sign.value() * scale));
        }
        return balanced;
    }
}
