package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that credits: who wrote it, when it was published and changed, in any mixture parted by bars and dots.
 *
 * @param byline names, may be empty
 */
record Credits(
        List<String> byline,
        @Nullable Moment published,
        @Nullable Moment modified) {
    private static final int LONGEST = 260;

    private static final Pattern PARTS = Pattern.compile("\\s*[|•·]\\s*|\\s+[–—-]\\s+|\\s{3,}|\\t");

    /** Words that may stand beside a date in a line about it. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:first |last |originally )?(?:published|updated|posted|modified|edited|created|date|issued|on|at|as of|stand|veröffentlicht|erschienen|aktualisiert|zuletzt|geändert|am|um|vom|uhr|publié|mis à jour|modifié|le|à|publicado|actualizado|el|a las|fecha|pubblicato|aggiornato|il|alle|ore|atualizado|em|às|gepubliceerd|bijgewerkt|op|publicerad|uppdaterad|opublikowano|aktualizacja|опубликовано|обновлено|نشر(?: في)?|تاريخ النشر|آخر تحديث|تحديث|פורסם|עודכן|ב-?|תאריך"
                    + "|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|יום [א-ת]+[׳']?|am|pm|a\\.m\\.|p\\.m\\.|[A-Z]{2,4}T?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CHANGED = Pattern.compile(
            "(?:last )?(?:updated|modified|edited)|aktualisiert|zuletzt|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|aktualizacja|обновлено|آخر تحديث|تحديث|עודכן",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Credits NONE = new Credits(List.of(), null, null);

    /** What the line credits, or null when it is not such a line. */
    static @Nullable Credits of(String line) {
        if (line.length() > LONGEST) return null;
        var whole = part(line);
        if (whole != null) return whole;
        var credits = NONE;
        var unknown = new ArrayList<String>();
        for (var piece : PARTS.split(line.strip())) {
            if (piece.isBlank()) continue;
            var part = part(piece);
            if (part == null && Furniture.of(piece) == null) unknown.add(piece);
            if (part != null) credits = credits.and(part);
        }
        if (credits.equals(NONE)) return null;
        var named = unknown.size() == 1 && credits.byline().isEmpty() && Bylines.isFullName(unknown.getFirst());
        if (named) return credits.and(new Credits(Bylines.names(unknown.getFirst()), null, null));
        return unknown.stream().mapToInt(Lines::count).sum() <= 4 ? credits : null;
    }

    private static @Nullable Credits part(String piece) {
        var names = Bylines.of(piece);
        if (!names.isEmpty()) {
            var moment = Dates.in(piece);
            return new Credits(names, moment, null);
        }
        var moment = Dates.in(piece);
        if (moment == null || !isAboutADate(piece)) return null;
        return CHANGED.matcher(piece).find()
                ? new Credits(List.of(), null, moment)
                : new Credits(List.of(), moment, null);
    }

    private static boolean isAboutADate(String piece) {
        var rest = Dates.without(piece);
        int others = 0;
        for (var word : rest.split("[\\s,:;()]+")) {
            var bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}.]+$", "");
            if (!bare.isEmpty() && !LABEL.matcher(bare).matches()) others++;
        }
        return others <= 2 && Lines.count(rest) <= 8;
    }

    Credits and(Credits other) {
        var names = new ArrayList<>(byline);
        for (var name : other.byline) if (!names.contains(name)) names.add(name);
        return new Credits(
                List.copyOf(names),
                published == null ? other.published : published,
                modified == null ? other.modified : modified);
    }
}
