package broadsheet.story.quotation;

import java.util.regex.Pattern;

/** The words by which a text says that somebody said something. */
final class Speech {
    private static final String ENGLISH =
            "said|says|say|told|tells|added|adds|asked|asks|replied|replies|explained|explains|insisted|insists|warned|warns|stated|states|wrote|writes|tweeted|noted|notes|argued|argues|claimed|claims|declared|declares|announced|continued|concluded|recalled|recalls|admitted|admits|acknowledged|stressed|observed|quipped|joked|remarked|responded|reported|confirmed|denied|pointed out|commented|testified|shouted|whispered|cried|complained|promised|vowed|urged|suggested|predicted|estimated|cautioned|boasted|posted|exclaimed|ranted|mused|laughed|sighed|lamented|countered|retorted|reiterated|emphasized|emphasised|maintained|contended|asserted|repeated|exclaims|believes|recounted|opined|conceded|assured|informed|demanded|pleaded|begged|agreed|agrees|disclosed|revealed|reveals|concludes|continues|responds|suggests|cautions|tweets|jokes|acknowledges|emphasizes|predicts|commenting|saying|adding|asking|telling|writing|tweeting|warning|insisting|explaining|noting|arguing";
    private static final String NAMING = "called|described|dubbed|branded|termed|denounced|praised|condemned";
    private static final String GERMAN =
            "sagte|sagten|sagt|sagen|erklärte|erklärten|erklärt|betonte|betont|meinte|meint|schrieb|schreibt|forderte|fordert|warnte|warnt|kritisierte|kritisiert|berichtete|berichtet|antwortete|ergänzte|ergänzt|fügte|teilte|kündigte|behauptete|behauptet|räumte|versicherte|versprach|fragte|fragt|rief|zitierte|so|findet|glaubt|resümiert|bilanziert";
    private static final String FRENCH =
            "dit|disait|déclare|déclaré|déclarait|explique|expliqué|expliquait|affirme|affirmé|ajoute|ajouté|souligne|souligné|estime|estimé|précise|précisé|indique|indiqué|raconte|raconté|assure|assuré|répond|répondu|écrit|confie|confié|lance|lancé|martèle|regrette|insiste|insisté|demande|demandé|annoncé";
    private static final String SPANISH =
            "dijo|dijeron|dice|dicen|dicho|afirmó|afirma|afirmado|declaró|declara|declarado|explicó|explica|explicado|aseguró|asegura|asegurado|señaló|señala|señalado|añadió|añade|agregó|agrega|apuntó|apunta|manifestó|comentó|comenta|sostuvo|sostiene|respondió|responde|escribió|preguntó|advirtió|advierte|indicó|indica|expresó|subrayó|recordó|recuerda|cuenta|contó|insistió|reconoció|reiteró";
    private static final String OTHERS =
            "ha detto|disse|dichiarato|spiegato|afferma|ha affermato|ha aggiunto|afirmou|disseram|explicou|acrescentou|declarou|zei|zegt|aldus|säger|sade|sa|sier|sagde|siger|powiedział|powiedziała|mówi|dodał|dodała|сказал|сказала|заявил|заявила|добавил|добавила|отметил|отметила|пояснил|сообщил|dedi|diye konuştu";
    private static final String ARABIC =
            "[وف]?(?:قال|قالت|يقول|تقول|قالوا|أضاف|أضافت|صرح|صرحت|صرّح|أكد|أكدت|أكّد|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|كتب|كتبت|تابع|تابعت|شدد|شددت|أعلن|أعلنت|اعتبر|اعتبرت|رد|ردت)";
    private static final String HEBREW =
            "[וש]?(?:אמר|אמרה|אמרו|אומר|אומרת|הוסיף|הוסיפה|טען|טענה|מסר|מסרה|כתב|כתבה|הסביר|הסבירה|השיב|השיבה|הדגיש|הדגישה|ציין|ציינה|הודיע|הודיעה|סיפר|סיפרה|הגיב|הגיבה)";

    private static final String SOURCES =
            "according to|in the words of|laut|nach den worten von|nach angaben von|selon|d’après|d'après|según|de acuerdo con|en palabras de|secondo|segundo|de acordo com|volgens|enligt|ifølge|według|по словам|وفقا ل|وفقًا ل|حسب|بحسب|لדברי|לדברי|לפי";

    /** A verb of saying. */
    static final Pattern VERB = words(String.join("|", ENGLISH, GERMAN, FRENCH, SPANISH, OTHERS, ARABIC, HEBREW));

    /** Verbs that call something by the words quoted; these stand before the words only. */
    static final Pattern NAMING_VERB = words(NAMING);

    /** "According to", right before the one who said it. */
    static final Pattern SOURCE = Pattern.compile("(?<![\\p{L}])(?:" + SOURCES + ")(?:\\s+|(?<=ל))", flags());

    /** What may stand between the speaker and the verb, or between the verb and the speaker. */
    static final Pattern BETWEEN = Pattern.compile(
            "(?:also|later|then|reportedly|has|have|had|once|still|only|again|further|previously|recently|repeatedly|himself|herself|themselves|went on|a|ont|avait|ha|han|había|hat|haben|hatte|auch|zudem|dazu|außerdem|am|to|mit|hinzu)",
            flags());

    private Speech() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])", flags());
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
