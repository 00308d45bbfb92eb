package broadsheet.front;

import broadsheet.consent.Terms;
import broadsheet.feed.Feeds;
import broadsheet.front.cache.Page;
import broadsheet.front.page.MessageView;
import broadsheet.front.theme.ThemedPages;
import broadsheet.html.theme.Theme;
import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.search.Search;
import broadsheet.story.Story;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.text.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets pages: reads one moment of the records, and prints what is at a place. */
final class Compositor {
    private static final String HTML = "text/html; charset=utf-8";

    /** Kept by browsers and caches between here and there, but asked after every time: a change is to be seen at once. */
    private static final Map<String, String> FRESH = Map.of("Cache-Control", "public, no-cache");

    private static final Map<String, String> NOT_KEPT = Map.of("Cache-Control", "no-store");

    private final Records records;
    private final Drawers drawers;
    private final Heads heads;
    private final ThemedPages pages;
    private final InstantSource clock;
    private final Midnight midnight;
    private final Feeds feeds;
    private final FrontPages fronts;
    private final ListPages lists;
    private final StoryPages stories;
    private final HistoryPages histories;
    private final StorylinePages storylines;
    private final QuotationPages sayings;
    private final FeedPages feeding;
    private final OtherPages others;
    private final SearchPages search;
    private final CommentPages comments;
    private final LetterPages letters;
    private final FollowPages follows;
    private final NoticePages notices;
    private final PrivacyPages privacy;
    private final AccountPages accounts;

    Compositor(
            Records records,
            Drawers drawers,
            ThemedPages pages,
            Heads heads,
            Feeds feeds,
            InstantSource clock,
            Midnight midnight,
            Membership members) {
        this.records = records;
        this.drawers = drawers;
        this.heads = heads;
        this.pages = pages;
        this.feeds = feeds;
        this.clock = clock;
        this.midnight = midnight;
        var structured = new SchemaOrg(heads);
        this.fronts = new FrontPages(heads, structured);
        this.lists = new ListPages(heads, structured);
        this.follows = new FollowPages(heads, members.mails());
        this.comments = new CommentPages(heads, follows, members, clock, midnight);
        this.notices = new NoticePages(heads, clock);
        this.letters = new LetterPages(heads, comments, follows, notices, members);
        this.stories = new StoryPages(heads, structured, comments);
        this.histories = new HistoryPages(heads, stories);
        this.storylines = new StorylinePages(heads, structured);
        this.sayings = new QuotationPages(heads, structured);
        this.feeding = new FeedPages(feeds);
        this.others = new OtherPages(heads);
        this.search = new SearchPages(heads);
        this.privacy = new PrivacyPages(heads, records.consent(), members.isOffered());
        this.accounts = new AccountPages(heads, members);
    }

    /** What is at a place, finished and with the keys of everything it shows. */
    Page at(Place place) {
        return made(galley -> outcome(galley, place));
    }

    /** The same without pictures. */
    Page inWords(Place place) {
        return made(galley -> outcome(galley.inWords(), place));
    }

    /** The same for readers who have answered the notice. */
    Page forTheAnswered(Place place) {
        return made(galley -> outcome(galley.answered(), place));
    }

    /** The answer to a question; never kept. The index is asked first, so that the records it is shown with are newer. */
    Finished found(Function<String, Optional<String>> fields) {
        try {
            var asked = records.search().read(fields);
            var answer = records.search().ask(asked.question());
            return made(galley -> search.search(galley, asked, answer)).answer();
        } catch (Search.Away away) {
            throw Refused.away(String.valueOf(away.getMessage()));
        }
    }

    /** A page for one reader; never kept. */
    Finished page(Function<Galley, Outcome> setting) {
        return made(setting::apply).answer();
    }

    /** With these a page says at once which style it needs. */
    private Map<String, String> styled(Outcome.Sheet sheet) {
        var style = Heads.preload(sheet.view().head());
        return Map.of("Cache-Control", FRESH.get("Cache-Control"), "Link", style, "Vary", "Save-Data");
    }

    /** The front page as it would be in this theme and with this style sheet. */
    Finished proof(Theme theme, String sheet) {
        var own = new FrontPages(heads.with(sheet), new SchemaOrg(heads));
        return made(galley -> own.front(galley.in(theme, pages.around(theme)), clock.instant()), theme)
                .answer();
    }

    /** A story as readers will see it in this state; never kept. */
    Finished preview(Story story) {
        return made(galley -> new Outcome.Sheet(200, "story", stories.preview(galley, story, clock.instant()), false))
                .answer();
    }

    /** The front page as it would be if it were arranged so. */
    Finished proof(Arrangement arrangement) {
        var own = new FrontPages(heads, new SchemaOrg(heads));
        return made(
                        galley -> own.front(galley, clock.instant(), arrangement),
                        drawers.last().theme())
                .answer();
    }

    /** Every element of a reader's page. @param icon address of a drawing to stand for pictures */
    Finished specimen(Language language, String icon) {
        return made(galley -> new SpecimenPages(heads, icon).page(galley, language))
                .answer();
    }

    /** The same with a notice on it that asks these terms. */
    Finished notice(Terms terms, Language language, String icon) {
        return made(galley -> new SpecimenPages(heads, icon).page(galley.asking(terms), language))
                .answer();
    }

    /** What stands on the pages of those who follow a conversation by mail. */
    FollowPages follows() {
        return follows;
    }

    /** What stands on the pages of those who send a notice of illegal content. */
    NoticePages notices() {
        return notices;
    }

    /** What stands on the pages of those who write. */
    LetterPages letters() {
        return letters;
    }

    /** What stands on the pages of readers' accounts. */
    AccountPages accounts() {
        return accounts;
    }

    /** What is stored of readers, and where they choose. */
    PrivacyPages privacy() {
        return privacy;
    }

    /** A page that says what went wrong; made without a database. */
    Finished message(int status, String sentence) {
        MessageView view = others.message(drawers.last(), status, sentence);
        return printed(drawers.last().theme(), new Outcome.Sheet(status, "message", view, false), NOT_KEPT);
    }

    private interface Setting {
        Outcome set(Galley galley);
    }

    private record Made(Outcome outcome, Set<String> keys, Furniture furniture) {}

    private Page made(Setting setting) {
        return made(setting, null);
    }

    /** @param other a theme in place of the paper's own; what is set in it is not kept */
    private Page made(Setting setting, @Nullable Theme other) {
        var made = records.database().read(sql -> {
            var galley = new Galley(records, sql, drawers, drawers.begin());
            return new Made(setting.set(galley), galley.keys(), galley.furniture());
        });
        var theme = other == null ? made.furniture().theme() : other;
        return switch (made.outcome()) {
            case Outcome.Sheet sheet
            when sheet.kept() && other == null ->
                new Page(printed(theme, sheet, kept(made.keys(), styled(sheet))), made.keys());
            case Outcome.Sheet sheet -> new Page(printed(theme, sheet, NOT_KEPT), Set.of());
            case Outcome.Bytes(var type, var body) ->
                new Page(Finished.of(200, type, body, kept(made.keys(), FRESH)).compressed(), made.keys());
            case Outcome.Elsewhere(var address) -> new Page(moved(address), Set.of());
            case Outcome.Nothing() -> new Page(printed(theme, others.missing(made.furniture()), NOT_KEPT), Set.of());
        };
    }

    private static Map<String, String> kept(Set<String> keys, Map<String, String> fresh) {
        var headers = new HashMap<>(fresh);
        headers.putAll(EdgeKeys.headers(keys));
        return headers;
    }

    private Finished printed(Theme theme, Outcome.Sheet sheet, Map<String, String> headers) {
        var body = pages.print(theme, sheet.template(), sheet.view());
        return Finished.of(sheet.status(), HTML, body, headers).compressed();
    }

    /** Leads to another address of ours for good. */
    static Finished moved(String address) {
        return Finished.of(301, "", new byte[0], Map.of("Location", address, "Cache-Control", "public, no-cache"));
    }

    private Outcome outcome(Galley galley, Place place) {
        return switch (place) {
            case Place.FrontPage _ -> front(galley);
            case Place.SectionPage section -> lists.section(galley, section);
            case Place.StoryPage story -> stories.story(galley, story);
            case Place.HistoryPage history -> histories.page(galley, history);
            case Place.CommentsPage page -> comments.page(galley, page);
            case Place.ThreadPage thread -> comments.thread(galley, thread);
            case Place.AuthorPage author -> lists.author(galley, author);
            case Place.TopicPage topic -> lists.topic(galley, topic);
            case Place.QuotationsPage quotations -> sayings.page(galley, quotations);
            case Place.StorylinePage storyline -> storylines.page(galley, storyline);
            case Place.TopicFeed topic -> feeding.topic(galley, topic);
            case Place.StorylineFeed storyline -> feeding.storyline(galley, storyline);
            case Place.CorrectionsPage corrections -> others.corrections(galley, corrections);
            case Place.Sitemap(var part) -> sitemap(galley, part);
            case Place.Single single ->
                switch (single) {
                    case PEOPLE -> lists.people(galley);
                    case OWNERSHIP -> others.ownership(galley);
                    case PRIVACY -> privacy.page(galley);
                    case FEED -> feeding.paper(galley);
                    case ROBOTS -> new Outcome.Bytes("text/plain; charset=utf-8", feeds.robots());
                };
        };
    }

    private Outcome front(Galley galley) {
        var now = clock.instant();
        midnight.printed(now, galley.furniture().paper().zone());
        return fronts.front(galley, now);
    }

    /** What is always there beside the stories. */
    private static List<String> pages(Furniture furniture) {
        var pages = new ArrayList<>(List.of("/"));
        furniture.sections().keySet().forEach(section -> pages.add(new Place.SectionPage(section, 1).address()));
        pages.add(Place.Single.PEOPLE.address());
        if (furniture.imprint().isTold()) pages.add(Place.Single.OWNERSHIP.address());
        pages.add(new Place.CorrectionsPage(1).address());
        pages.add(Place.Single.PRIVACY.address());
        return pages;
    }

    private Outcome sitemap(Galley galley, int part) {
        galley.shows("stories");
        return feeds.sitemap(galley.sql(), galley.stories(), pages(galley.furniture()), part)
                .<Outcome>map(xml -> new Outcome.Bytes("application/xml; charset=utf-8", xml))
                .orElseGet(Outcome.Nothing::new);
    }
}
