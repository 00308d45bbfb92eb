package broadsheet.extraction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the class names and the id of an element say it is. Names are read word by word: "postShare_bar" says post, share, bar. */
final class Hints {
    static final String COMMENTS = "readers’ comments";

    private record Kind(String reason, Set<String> words) {}

    /** Order matters: the first that has one of the words gives the reason. */
    private static final Kind[] FURNITURE = {
        kind(
                "cookie notice",
                "cookie cookies cookiebar cookiebanner gdpr consent ccpa onetrust cookielaw cookieconsent cmp euc"),
        kind(
                "advertisement",
                "ad ads adv advert adverts advertisement advertisements advertising advertorial adbox adslot adsbygoogle adunit adwrap adwrapper adcontainer admanager dfp gpt anzeige anzeigen werbung promo promos promobox sponsor sponsored sponsors banner banners taboola outbrain teads adsense publicite publicidad"),
        kind(
                "share buttons",
                "share shares shared sharing sharebar sharebox sharebuttons sharedaddy sharetools sharethis shareaholic social socials socialbar socialmedia socialshare shariff addthis addtoany ssba follow tweet jp-relatedposts heateor teilen partager compartir"),
        kind(
                "related stories",
                "related relateds relatedposts relatedarticles relatedcontent relatedlinks recommended recommendation recommendations recommend recirc recirculation yarpp crp similar morestories morefrom upnext readnext popular mostpopular mostread mostviewed trending trend viral alsolike seealso crosslinks linklist linkbox moreon relacionadas relacionados verwandt verwandte empfehlungen nextprev prevnext"),
        kind(
                COMMENTS,
                "comment comments commentlist commentform commenting commentbox comentarios commentaires kommentar kommentare disqus respond reply replies livefyre shoutbox guestbook"),
        kind(
                "newsletter box",
                "newsletter newsletters subscribe subscription subscriptions signup mailchimp optin mailinglist nlbox abo"),
        kind(
                "navigation",
                "nav navi navbar navigation navigations subnav topnav sitenav menu menus submenu breadcrumb breadcrumbs breadcrump brotkrumen pagination paginator pager paging pagenav postnav sitemap skip skiplink topbar toolbar megamenu masthead offcanvas hamburger"),
        kind("footer of the page", "footer foot pagefooter sitefooter colophon copyright imprint impressum"),
        kind(
                "side column",
                "sidebar sidebars sidecolumn rail rightrail leftrail rightbar leftbar widget widgets widgetarea marginalia marginalspalte"),
        kind("pop-up", "modal popup popups overlay lightbox tooltip offscreen interstitial"),
        kind(
                "byline or date line",
                "byline bylines dateline timestamp postmeta entrymeta articlemeta metadata authorbox authorbio authorinfo aboutauthor bio postinfo pubdate"),
        kind("tags", "tags taglist tagcloud tagbox keywords schlagworte etiquetas categories"),
        kind(
                "picture caption or credit",
                "caption captions figcaption credit credits photocredit imagecredit wp-caption-text legend"),
        kind("teaser of another story", "teaser teasers teaserlist"),
        kind("hidden text", "hidden hide invisible noprint printonly sr-only screenreader visuallyhidden noscript"),
        kind(
                "form",
                "login signin register searchform search searchbox searchbar donate donation poll quiz survey rating ratings vote voting"),
    };

    private static final Pattern CONTENT = Pattern.compile(
            "article-?body|articlebody|story-?body|storybody|post-?body|entry-?content|post-?content|article-?content|articlecontent|article-?text|articletext|story-?content|story-?text|body-?text|bodytext|post-?text|content-?body|main-?text|rich-?text|artikel-?text|texto-?(?:noticia|articulo)|article__body|article__content|node-content|news-?text|news-?content|news-?body|field-?name-?body|field--name-body|blog-?content|blog-?post|single-?content|td-post-content|cuerpo|contenido-?nota");

    private static final Pattern POSITIVE = Pattern.compile(
            "article|body|content|entry|hentry|main|page|post|text|blog|story|artikel|beitrag|noticia|inhalt|contenu");
    private static final Pattern NEGATIVE = Pattern.compile(
            "hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|teaser|list|nav");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "has-sidebar", "no-ads" speak of the page, not of the element. */
    private static final Pattern OF_THE_PAGE = Pattern.compile(
            "\\b(?:has|with|no|without|not|is|show|hide|post-\\d+|tag|category|layout|page|template|theme|single)-[\\w-]+");

    private Hints() {}

    /** The reason to leave the element out, or null when its names give none. */
    static @Nullable String furniture(Element element) {
        var names = names(element);
        if (names.isEmpty()) return null;
        var words = words(names);
        for (var kind : FURNITURE) for (var word : words) if (kind.words().contains(word)) return kind.reason();
        return null;
    }

    /** Whether the names say that this is the text of an article. */
    static boolean isContent(Element element) {
        var names = names(element).toLowerCase(Locale.ROOT);
        return !names.isEmpty() && CONTENT.matcher(names).find();
    }

    /** -50 to 50: how much the names speak for it being text. */
    static int weight(Element element) {
        return weight(element.className()) + weight(element.id());
    }

    private static int weight(String name) {
        if (name.isEmpty()) return 0;
        var lower = name.toLowerCase(Locale.ROOT);
        return (POSITIVE.matcher(lower).find() ? 25 : 0)
                - (NEGATIVE.matcher(lower).find() ? 25 : 0);
    }

    private static String names(Element element) {
        var classes = element.className();
        var id = element.id();
        return id.isEmpty() ? classes : classes + " " + id;
    }

    /** Single words, and neighbours joined ("post-meta" also says "postmeta"). */
    private static Set<String> words(String names) {
        var words = new HashSet<String>();
        for (var name : names.split("\\s+")) {
            var parts = PARTS.split(CAMEL.matcher(OF_THE_PAGE.matcher(name).replaceAll(""))
                    .replaceAll("-")
                    .toLowerCase(Locale.ROOT));
            words.addAll(Arrays.asList(parts));
            for (int i = 1; i < parts.length; i++) words.add(parts[i - 1] + parts[i]);
            words.add(name.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Kind kind(String reason, String words) {
        return new Kind(reason, new HashSet<>(Arrays.asList(words.split(" "))));
    }
}
