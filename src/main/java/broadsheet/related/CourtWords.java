package broadsheet.related;

import broadsheet.related.likeness.Clipping;
import broadsheet.text.Language;
import broadsheet.text.Word;
import broadsheet.text.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Recognises a report from a court by the words such reports cannot do without. */
final class CourtWords {
    /** One such word is a figure of speech. */
    private static final int ENOUGH = 3;

    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "en",
                    "court judge jury trial sentenced convicted prosecutor defendant verdict acquitted appeal charged guilty",
            "de",
                    "Gericht Richter Richterin Urteil Prozess Angeklagter Anklage Staatsanwalt Verteidiger Berufung Revision",
            "es", "tribunal juez jueza juicio sentencia condenado fiscal acusado veredicto absuelto apelación",
            "fr", "tribunal juge procès condamné procureur accusé verdict acquitté appel jugement",
            "ar", "المحكمة القاضي الحكم المدعي المتهم المحاكمة الاستئناف الادعاء",
            "he", "בית המשפט שופט שופטת פסק דין תובע נאשם הרשעה ערעור");

    private final ConcurrentMap<Language, List<String>> stems = new ConcurrentHashMap<>();

    boolean speakIn(Clipping clipping) {
        return stems.computeIfAbsent(clipping.language(), CourtWords::stems).stream()
                        .filter(clipping::says)
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    private static List<String> stems(Language language) {
        var words = BY_LANGUAGE.getOrDefault(language.locale().getLanguage(), "");
        return Words.of(words, language).stream().map(Word::stem).distinct().toList();
    }
}
