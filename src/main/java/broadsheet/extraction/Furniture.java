package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page around a story, as its lines read once copied. Each pattern has to fit the whole line in small letters; the order
 * matters: the first kind that fits decides.
 */
enum Furniture {
    TORN_MARKUP(
            "torn markup",
            "[^<>]{0,40}=\\s*[\"'“”][^<>]*[\"'“”]?\\s*/?>|</?[a-z][^<>]*/?>?|<!--.*|.*-->|(?:&[a-z]{2,8};\\s*)+"
                    + "|\\[/?[a-z_-]{2,30}(?:\\s+[a-z_-]+=[^\\]]*)?/?\\]|\\{\\{.*\\}\\}|(?:var|const|let) \\w+ = .*;|.*function\\s*\\([^)]*\\)\\s*\\{.*"
                    + "|[.#]?[\\w-]+\\s*\\{[^}]*:[^}]*\\}?"),
    COOKIES(
            "cookie notice",
            ".*\\b(?:cookies?|гугл куки)\\b.*\\b(?:we use|uses? cookies|use of cookies|your experience|opt[- ]out|accept|consent|agree|preferences|browsing)\\b.*",
            ".*\\b(?:we use|uses?|by (?:continuing|clicking|using)|accept|consent|agree|manage|your)\\b.*\\bcookies?\\b.*(?:accept|read more|settings|policy|ok|consent|agree|site|you|preferences)?.*",
            ".*\\b(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en)|akzeptier\\w*|zustimm\\w*)\\b.*\\bcookies?\\b.*|.*\\bcookies?\\b.*\\b(?:verwende[nt]|nutz(?:t|en)|akzeptier\\w*|einverstanden|zustimm\\w*|zu\\.?)\\b.*",
            ".*\\b(?:utilise|utilisons|acceptez|accepter|utiliza|utilizamos|usamos|aceptar?|acepta|utilizziamo|utilizza|accetta|usa|gebruikt|gebruiken)\\b.*\\bcookies?\\b.*",
            ".*(?:ملفات تعريف الارتباط|الكوكيز).*|.*(?:קבצי עוגיות|עוגיות \\(cookies|בעוגיות|ב-?cookies).*|.*файлы cookie.*",
            "(?:accept|accept all|reject all|manage preferences|cookie (?:policy|settings)|accept read more|got it!?|cookies akzeptieren|alle akzeptieren|tout accepter|aceptar todo)"),
    RELATED(
            "related stories",
            "(?:you (?:may|might) also (?:like|be interested in|enjoy)|related(?: (?:stories|articles|posts|news|content|topics|coverage|reading|links))?|more (?:stories|on this (?:story|topic)|from .{2,40}|like this|news|top stories|to explore)|recommended(?: (?:for you|stories|reading|articles))?|read (?:next|this next)|up next|keep reading|don[’']t miss|trending(?: now)?|most (?:read|popular|viewed|shared)|popular(?: (?:posts|stories|now))?|latest(?: (?:news|stories|posts|articles))?|editors?[’']s? picks?|what to read next|see also|top stories|also read|in case you missed it):?",
            "(?:das könnte (?:sie|dich) auch interessieren|(?:auch|ebenfalls) interessant|mehr zum thema|lesen sie auch|weitere (?:artikel|meldungen|nachrichten|beiträge|themen)|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen|beiträge)|meistgelesen(?:e artikel)?|empfohlen(?:e artikel)?|passend zum thema|zum thema|aus dem ressort):?",
            "(?:à lire aussi|lire aussi|vous aimerez aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|associés)|les plus lus|dans la même rubrique):?",
            "(?:te puede interesar|también te puede interesar|quizás te interese|le puede interesar|noticias relacionadas|artículos relacionados|más (?:noticias|leídas|leídos|información|sobre .{2,30})|lo más (?:leído|visto)|lea también|lee también|relacionad[oa]s):?",
            "(?:leggi anche|potrebbe(?:ro)? interessarti(?: anche)?|articoli correlati|leia também|leia mais|veja também|notícias relacionadas|lees ook|meer over|les også|läs också|läs mer|læs også|zobacz także|czytaj także|читайте также|читайте також|похожие материалы):?",
            "(?:اقرأ أيضا[ًَ]?|إقرأ أيضا[ًَ]?|اقرأ أيضًا|مواضيع ذات صلة|أخبار ذات صلة|قد يعجبك(?: أيضا[ًَ]?)?|ذات صلة|المزيد|الأكثر قراءة):?",
            "(?:כתבות נוספות|אולי יעניין אותך(?: גם)?|עוד בנושא|קראו גם|קרא גם|כתבות קשורות|מומלצים|הנקראות ביותר):?|相关新闻|相关阅读|推荐阅读|関連記事|관련 ?기사"),
    LINK_ACROSS(
            "link to another story",
            "(?:read more|read also|also read|read|more|related|see also|see|watch|watch more|listen|click here|learn more|lesen sie auch|mehr dazu|lesen sie hier|lire aussi|à lire aussi|à lire|leer más|lea también|lee también|te puede interesar|leggi anche|leia também|lees ook|läs mer|les også|czytaj także|читайте также|اقرأ أيضا[ًَ]?|اقرأ المزيد|קראו גם|קראו עוד)\\s*[:：|»>→].{3,200}",
            "(?:read more|continue reading|read the full (?:story|article)|read the rest|click here(?: to .{3,60})?|show more|load more|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|continua a leggere|اقرأ المزيد|קרא עוד|קראו עוד)\\s*[.…»>→]*"),
    COMMENTS(
            "comment form",
            "(?:(?:leave|post|add|write|join) (?:a |your |the )?(?:comment|reply|conversation|discussion)s?|leave a reply.*|comments?(?: section)?(?: are closed\\.?)?(?: \\(?\\d+\\)?)?|\\(?\\d+\\)? (?:comments?|replies|thoughts? on .*|responses?(?: to .*)?)|no comments(?: yet\\.?)?|join the (?:conversation|discussion)\\.?|share your thoughts\\.?|be the first to comment\\.?|view (?:all )?comments.*|show comments.*|cancel reply|post comment|submit comment|your email address will not be published\\..*|required fields are marked.*|save my name,? .*|(?:name|e-?mail|website|comment)\\s?\\*|you must be logged in to .*|log in to (?:comment|reply).*)",
            "(?:(?:schreibe|hinterlasse|verfasse)n? (?:sie )?(?:einen|deinen|ihren) kommentar.*|kommentare?(?: \\(?\\d+\\)?)?|\\d+ kommentare?|kommentar (?:schreiben|verfassen|abschicken|hinterlassen)|diskutieren sie mit.*|deine e-mail-adresse wird nicht veröffentlicht.*)",
            "(?:laisser un commentaire|(?:\\d+ )?commentaires?(?: \\(?\\d+\\)?)?|réagir|votre adresse e-?mail ne sera pas publiée.*|deja (?:un|tu) comentario|dejar? una respuesta.*|(?:\\d+ )?comentarios?(?: \\(?\\d+\\)?)?|tu dirección de correo electrónico no será publicada.*|lascia un commento|(?:\\d+ )?commenti|deixe (?:um|o seu) comentário|reacties?|geef een reactie|lämna en kommentar|kommentarer|комментарии|оставить комментарий)",
            "(?:اترك (?:تعليقا?[ًَ]?|ردا?[ًَ]?)|أضف تعليقا?[ًَ]?|اترك تعليقًا|(?:\\d+ )?(?:ال)?تعليقات|כתוב תגובה|הוסף תגובה|הוסיפו תגובה|השאר תגובה|(?:\\d+ )?תגובות|发表评论|评论|コメント|댓글)"),
    NEWSLETTER(
            "newsletter box",
            "(?:sign up|subscribe|get|join|enjoy(?:ing|ed)?|receive|want|never miss)\\b.{0,120}\\b(?:newsletters?|inbox|mailing list|e-?mail(?:s| updates| alerts)?|podcast)\\b.{0,160}",
            "(?:subscribe|subscribe now|sign up|sign up (?:now|here|today)|enter your e-?mail(?: address)?.{0,40}|your e-?mail(?: address)?|e-?mail address|thanks? (?:you )?for (?:signing up|subscribing)[.!]?|newsletter|by (?:signing up|subscribing|submitting).{0,200}|.{0,60}(?:straight|delivered|sent) (?:directly )?to your inbox.{0,60}|something went wrong.{0,60})",
            "(?:newsletter (?:abonnieren|bestellen)|(?:jetzt )?(?:abonnieren|anmelden)|(?:abonnieren|bestellen) sie .{0,80}newsletter.{0,80}|.{0,60}\\bnewsletter\\b.{0,40}(?:anmelden|abonnieren|bestellen).{0,60}|(?:inscrivez-vous|abonnez-vous|recevez)\\b.{0,120}|(?:suscríbete|suscríbase|regístrate|recibe)\\b.{0,120}|iscriviti\\b.{0,120}|(?:assine|inscreva-se)\\b.{0,120}|(?:اشترك|سجل) .{0,80}(?:النشرة|بريدك).{0,80}|.{0,40}(?:הירשמו|הרשמו) .{0,80})"),
    SHARE(
            "share buttons",
            "(?:share(?: (?:this|on|via|with|to)\\b.{0,60})?|tweet(?: this)?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|pocket|flipboard|instagram|youtube|bluesky|mastodon|threads|tiktok|e-?mail(?: this)?(?: article)?|print(?: this)?(?: (?:article|page))?|copy (?:link|url)|link copied!?|save(?: (?:article|for later|story))?|bookmark|like|gift article|follow(?: us)?(?: on)?(?: .{2,40})?|\\d+(?:\\.\\d+)?k? shares?|shares?|click to share.{0,60}|like this:|like loading\\.*|loading\\.\\.\\.|rss)",
            "(?:teilen(?: auf .{2,30})?|drucken|merken|artikel (?:teilen|drucken|merken|anhören)|link kopieren|per e-?mail (?:teilen|versenden)|auf (?:facebook|twitter|x|whatsapp) teilen|partager(?: .{2,30})?|imprimer|envoyer|compartir(?: en .{2,30})?|imprimir|condividi|compartilh(?:ar|e)(?: .{2,30})?|delen|dela|del|udostępnij|поделиться|شارك(?: .{2,30})?|مشاركة(?: .{2,30})?|طباعة|שתפו?(?: .{2,30})?|הדפסה|分享)",
            "(?:(?:share|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|print|copy link|teilen|instagram|tumblr|messenger|xing)[\\s|,•·/]*){2,}"),
    ADVERTISEMENT(
            "advertisement",
            "[-–—*\\s\\[(]*(?:advertisement|advertising|advert|ad|sponsored(?: content| links?| by .{2,40})?|paid content|promoted(?: content)?|story continues (?:below|after)(?: (?:the )?advertisement)?\\.?|(?:the )?article continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement))?\\.?|advertisement[ ,.–—-]+(?:story continues below|continue reading|scroll to continue).*|skip (?:ad|advertisement)|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|publicidade|advertentie|annons|annonse|annonce|reklama|реклама|إعلان|إعلانات|الإعلان|פרסומת|广告|広告|광고)[-–—*\\s\\])]*"),
    PICTURE(
            "picture caption or credit",
            "\\(?(?:photo|photos|image|picture|photograph|illustration|graphic|foto|fotos|bild|bilder|crédit|crédits|crédito|photo credit|image credit|file photo|picture credit|credit|photo by|image by|image source|quelle|bildquelle|imagen|fotografía|immagine|grafik|фото|صورة|الصورة|תמונה|צילום|图|写真)(?: (?:by|courtesy|von|de|per|par|di))?\\s*[:：/|©].{2,160}",
            "\\(?(?:photo|image|picture|photograph|foto|illustration|photos) (?:by|courtesy(?: of)?|via|von|de) .{2,100}",
            "(?:©|\\(c\\)) ?.{2,80}|.{0,200}(?:/| via | – | - |\\()(?:getty(?: images)?|reuters|ap photo|afp|dpa|epa|shutterstock|istock|unsplash|imago(?: images)?|picture alliance|wikimedia commons|flash90|pixabay)\\)?|(?:getty images|reuters|ap photo|shutterstock)(?:/.{2,40})?"),
    PLAYER(
            "player or reading time",
            "(?:listen(?: to (?:this|the) (?:article|story))?(?: .{0,30})?|\\d{1,3}[- ]?(?:min(?:ute)?s?\\.?)(?: read| to read| lesezeit| de lecture| de lectura)?|(?:reading|read) time:?.{0,30}|estimated reading time.{0,30}|lesezeit:?.{0,20}|lesedauer:?.{0,20}|temps de lecture.{0,20}|tiempo de lectura.{0,20}|artikel anhören|play(?: video)?|watch now|video|audio|\\d{1,2}:\\d{2}|volume 0%|this video (?:file )?(?:cannot|is not) .*|your browser does not support.*|text size|font size|a[+-]|[aA] [aA] [aA])"),
    NAVIGATION(
            "navigation",
            "(?:skip to (?:main )?(?:content|navigation).*|(?:main )?menu|home|homepage|search|log ?in|sign in|register|my account|close|open menu|toggle navigation|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|imprint|impressum|datenschutz|agb|kontakt|startseite|suche|menü|anmelden|accueil|rechercher|inicio|buscar|iniciar sesión|mentions légales|aviso legal|site map|sitemap|back to top|to top|top|nach oben|next|previous|next (?:article|post|story).{0,120}|previous (?:article|post|story).{0,120}|prev|older posts?|newer posts?|go back|breadcrumbs?|you are here:?.*|الرئيسية|القائمة|بحث|דף הבית|תפריט|חיפוש|главная)",
            "[\\p{L}\\d&.,’' ]{2,30}(?:\\s*[>›»/|]\\s*[\\p{L}\\d&.,’' ]{2,40}){2,8}|home\\s*[>›»/|].{2,80}|startseite\\s*[>›»/|].{2,80}"),
    TAGS(
            "tags",
            "(?:tags?|tagged(?: (?:as|with|under))?|filed under|topics?|categor(?:y|ies)|posted in|keywords|schlagworte?|schlagwörter|themen|stichworte|étiquettes|etiquetas|categorías|mots-clés|الوسوم|كلمات مفتاحية|תגיות|תגים|метки|теги)\\s*[:：].{0,200}|(?:#[\\p{L}\\d_]+[\\s,]*)+"),
    APPEAL(
            "appeal to readers",
            "(?:support (?:our|independent|quality|local) .{2,120}|donate(?: (?:now|today|here))?|become a (?:member|supporter|subscriber|patron).{0,100}|(?:please )?(?:consider )?(?:donating|supporting|becoming a).{2,120}|create a free account.{0,100}|already a (?:subscriber|member)\\?.{0,40}|jetzt spenden|unterstützen sie (?:uns|unsere).{0,120}|follow us on .{2,80}|download (?:the|our) app.{0,60}|continue with (?:google|facebook|apple)|report (?:a|an) (?:error|typo|mistake|correction).{0,40}|have a (?:news )?tip\\?.{0,120}|got a (?:story|tip).{0,120})"),
    LEGAL(
            "copyright line",
            "(?:copyright|©|\\(c\\)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|جميع الحقوق محفوظة|כל הזכויות שמורות).{0,200}|.{0,120}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|جميع الحقوق محفوظة|כל הזכויות שמורות)\\.?|powered by .{2,60}|proudly powered by .{2,60}");

    /** No notice or button is longer; what is longer is prose whatever it says. */
    private static final int LONGEST = 420;

    private static final Furniture[] KINDS = values();

    private final String reason;
    private final Pattern pattern;

    Furniture(String reason, String... patterns) {
        this.reason = reason;
        this.pattern = Pattern.compile(String.join("|", patterns), Pattern.UNICODE_CHARACTER_CLASS);
    }

    String reason() {
        return reason;
    }

    /** What the line is, or null when it may be part of a story. */
    static @Nullable Furniture of(String line) {
        if (line.length() > LONGEST) return null;
        if (!Lines.hasLetter(line) && Lines.count(line) == 0) return null;
        var small = line.toLowerCase(Locale.ROOT);
        for (var kind : KINDS) if (kind.pattern.matcher(small).matches()) return kind;
        return null;
    }
}
