package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a headline apart: the kicker before it, the name of the site behind it. */
final class Headlines {
    private static final int LONGEST_KICKER = 30;
    private static final int LONGEST_HEADLINE = 1_000;
    private static final int MOST_KICKER_WORDS = 4;

    /** A single word in capitals up to this length is more often an abbreviation (NATO, UNESCO) than a kicker. */
    private static final int LONGEST_ABBREVIATION = 5;

    /** Labels that newsrooms put above or before a headline whatever their case. */
    private static final Set<String> LABELS = new HashSet<>(List.of(
            "opinion",
            "analysis",
            "interview",
            "review",
            "explainer",
            "live",
            "live updates",
            "breaking",
            "breaking news",
            "exclusive",
            "watch",
            "video",
            "podcast",
            "comment",
            "editorial",
            "column",
            "feature",
            "profile",
            "obituary",
            "fact check",
            "investigation",
            "in pictures",
            "photos",
            "q&a",
            "guest post",
            "letter",
            "long read",
            "op-ed",
            "kommentar",
            "analyse",
            "meinung",
            "leitartikel",
            "glosse",
            "porträt",
            "reportage",
            "eilmeldung",
            "exklusiv",
            "gastbeitrag",
            "nachruf",
            "hintergrund",
            "ratgeber",
            "faktencheck",
            "liveblog",
            "liveticker",
            "kolumne",
            "entretien",
            "tribune",
            "édito",
            "éditorial",
            "reportage",
            "enquête",
            "exclusif",
            "vidéo",
            "direct",
            "portrait",
            "décryptage",
            "opinión",
            "análisis",
            "entrevista",
            "editorial",
            "crónica",
            "reportaje",
            "exclusiva",
            "última hora",
            "columna",
            "opinione",
            "analisi",
            "intervista",
            "esclusiva",
            "opinião",
            "análise",
            "рecensie",
            "интервью",
            "мнение",
            "رأي",
            "تحليل",
            "مقابلة",
            "حوار",
            "تقرير",
            "عاجل",
            "خاص",
            "افتتاحية",
            "דעה",
            "פרשנות",
            "ריאיון",
            "ראיון",
            "בלעדי",
            "מבזק",
            "טור"));

    private static final Pattern KICKER =
            Pattern.compile("\\s*([^:|]{2,30}?)\\s*(?::\\s+|\\s+\\|\\s+)(\\S.*)", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»›:/]+\\s+|\\s*\\|\\s*|\\s*::\\s*");

    /** A headline in two parts; either may be empty. */
    record Parts(String kicker, String title) {}

    private Headlines() {}

    /**
     * Parts a kicker from the headline it stands before: "WAR DRUMS: US attacks …".
     *
     * @param body the story; a word it writes in capitals too is a name and no kicker
     */
    static Parts parted(String headline, String body) {
        var match = KICKER.matcher(headline);
        if (headline.length() > LONGEST_HEADLINE || !match.matches()) return new Parts("", headline.strip());
        var label = match.group(1).strip();
        var title = match.group(2).strip();
        return isKicker(label, title, body) ? new Parts(label, title) : new Parts("", headline.strip());
    }

    /** The kicker that the page's title has before the headline shown: "Chronicle: Lido closed" where the page shows "Lido closed". */
    static String kickerBefore(String shown, String declared) {
        var match = KICKER.matcher(declared);
        if (declared.length() > LONGEST_HEADLINE || !match.matches()) return "";
        var label = match.group(1).strip();
        boolean before = Trimming.plain(match.group(2)).startsWith(Trimming.plain(shown))
                && !Trimming.plain(shown).isEmpty();
        return before && Lines.split(label).length <= MOST_KICKER_WORDS ? label : "";
    }

    /** Whether a short line can be the kicker of the headline below it. */
    static boolean isKicker(String label, String title, String body) {
        if (label.length() > LONGEST_KICKER || Lines.split(label).length > MOST_KICKER_WORDS) return false;
        if (LABELS.contains(label.toLowerCase(Locale.ROOT))) return true;
        if (!Lines.isUpperCase(label) || Lines.isUpperCase(title) || Lines.endsSentence(label)) return false;
        return !isAbbreviation(label) && !body.contains(label);
    }

    private static boolean isAbbreviation(String label) {
        for (var word : Lines.split(label)) if (word.length() > LONGEST_ABBREVIATION) return false;
        var words = Lines.split(label);
        if (words.length == 1) return true;
        for (var word : words) if (word.length() > 3) return false;
        return true;
    }

    /** The headline without the name of the site, where the page's title carries it before or behind a dash or bar. */
    static String withoutSite(String title, String site) {
        var matcher = SEPARATOR.matcher(title);
        int first = -1;
        int firstEnd = -1;
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            if (first < 0) {
                first = matcher.start();
                firstEnd = matcher.end();
            }
            last = matcher.start();
            lastEnd = matcher.end();
        }
        if (last <= 0) return title.strip();
        if (isSite(title.substring(lastEnd), site)) return withoutSite(title.substring(0, last), site);
        if (isSite(title.substring(0, first), site))
            return title.substring(firstEnd).strip();
        return title.strip();
    }

    private static boolean isSite(String part, String site) {
        var bare = bare(part);
        var known = bare(site);
        if (bare.isEmpty()) return true;
        if (known.isEmpty())
            return part.strip().matches("(?:www\\.)?[\\w-]+\\.(?:com|org|net|de|co\\.uk|fr|es|it|ch|at|info|news|tv)");
        return known.equals(bare)
                || known.length() > 3 && bare.contains(known) && bare.length() < known.length() + 20
                || bare.length() > 3 && known.contains(bare);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll(
                        "^(?:the|der|die|das|le|la|el)\\s+|^www\\.|\\.(?:com|org|net|de|co\\.uk|fr)\\b|[^\\p{L}\\d]",
                        "");
    }
}
