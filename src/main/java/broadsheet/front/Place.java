package broadsheet.front;

import broadsheet.story.Section;
import broadsheet.text.Slug;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place a reader can ask for. Each has one address; whoever comes by another is led there. */
sealed interface Place {
    /** The one address, as it stands in links and names the page in the cache. */
    String address();

    record FrontPage() implements Place {
        @Override
        public String address() {
            return "/";
        }
    }

    /** @param page from 1 */
    record SectionPage(Slug section, int page) implements Place {
        @Override
        public String address() {
            return paged("/" + section + "/", page);
        }
    }

    record StoryPage(Slug section, Slug slug) implements Place {
        @Override
        public String address() {
            return "/" + section + "/" + slug;
        }
    }

    /** What a story said before, and when. */
    record HistoryPage(Slug section, Slug slug) implements Place {
        @Override
        public String address() {
            return "/" + section + "/" + slug + "/" + HISTORY;
        }
    }

    /**
     * A page of what readers say below a story, beyond the first, which stands on the story's own page.
     *
     * @param page from 1; the newest without a number is 0, for how many pages there are is not known here
     */
    record CommentsPage(Slug section, Slug slug, Order order, int page) implements Place {
        @Override
        public String address() {
            var path = "/" + section + "/" + slug;
            return switch (order) {
                case OLDEST -> page == 1 ? path + "#comments" : path + "/comments/" + page;
                case NEWEST -> path + "/comments/newest" + (page == 0 ? "" : "/" + page);
                case RECOMMENDED -> path + "/comments/recommended" + (page == 1 ? "" : "/" + page);
            };
        }
    }

    /** Which comments come first. */
    enum Order {
        OLDEST,
        NEWEST,
        RECOMMENDED
    }

    /**
     * One thread with all its replies.
     *
     * @param thread its place in the conversation
     * @param page of replies, from 1
     */
    record ThreadPage(Slug section, Slug slug, int thread, int page) implements Place {
        @Override
        public String address() {
            return "/" + section + "/" + slug + "/comments/thread/" + thread + (page == 1 ? "" : "/" + page);
        }
    }

    record AuthorPage(Slug person, int page) implements Place {
        @Override
        public String address() {
            return paged("/authors/" + person, page);
        }
    }

    record TopicPage(Slug topic, int page) implements Place {
        @Override
        public String address() {
            return paged("/topics/" + topic, page);
        }
    }

    /**
     * What somebody said over time.
     *
     * @param year of the stories that have it; 0 for all
     * @param page from 1
     */
    record QuotationsPage(Slug topic, int year, int page) implements Place {
        @Override
        public String address() {
            return paged("/topics/" + topic + "/" + QUOTATIONS + (year == 0 ? "" : "/" + year), page);
        }
    }

    record StorylinePage(Slug storyline) implements Place {
        @Override
        public String address() {
            return "/storylines/" + storyline;
        }
    }

    /** What is published on a topic, for feed readers. */
    record TopicFeed(Slug topic) implements Place {
        @Override
        public String address() {
            return "/topics/" + topic + "/feed.xml";
        }
    }

    /** A storyline as it goes on, for feed readers. */
    record StorylineFeed(Slug storyline) implements Place {
        @Override
        public String address() {
            return "/storylines/" + storyline + "/feed.xml";
        }
    }

    record CorrectionsPage(int page) implements Place {
        @Override
        public String address() {
            return paged("/corrections", page);
        }
    }

    /** @param part of a sitemap too long for one file, from 1; 0 is the whole, or the list of the parts */
    record Sitemap(int part) implements Place {
        @Override
        public String address() {
            return part == 0 ? "/sitemap.xml" : "/sitemap-" + part + ".xml";
        }
    }

    /** The places that are only there once. */
    enum Single implements Place {
        PEOPLE("/authors/"),
        OWNERSHIP("/about/ownership"),
        PRIVACY("/privacy"),
        FEED("/feed.xml"),
        ROBOTS("/robots.txt");

        private final String address;

        Single(String address) {
            this.address = address;
        }

        @Override
        public String address() {
            return address;
        }
    }

    /** Beyond this, a list is read by machines only, and each page of it costs the database more. */
    int MOST_PAGES = 10_000;

    String HISTORY = "history";
    String QUOTATIONS = "quotations";

    Pattern SITEMAP_PART = Pattern.compile("/sitemap-([1-9]\\d{0,3})\\.xml");
    Pattern COMMENTS = Pattern.compile("([^/]+)/([^/]+)/comments(?:/(newest|recommended))?(?:/([1-9]\\d{0,6}))?");
    Pattern THREAD = Pattern.compile("([^/]+)/([^/]+)/comments/thread/([1-9]\\d{0,6})(?:/([1-9]\\d{0,6}))?");
    Pattern YEAR = Pattern.compile("[12]\\d{3}");
    Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /**
     * The place a reader means, if it is one of ours: capital letters and slashes too many or too few are forgiven.
     *
     * @param path decoded, beginning with a slash
     * @param page what the query says of a page; null when it says nothing
     */
    static @Nullable Place read(String path, @Nullable String page) {
        var parts = path.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", "").split("/+");
        int number =
                page == null || !PAGE_NUMBER.matcher(page).matches() ? 1 : Math.min(Integer.parseInt(page), MOST_PAGES);
        return switch (parts.length) {
            case 1 -> parts[0].isEmpty() ? new FrontPage() : one(parts[0], number);
            case 2 -> two(parts[0], parts[1], number);
            case 3 -> parts[2].equals(HISTORY) ? history(parts[0], parts[1]) : three(parts, number);
            case 4 -> isQuotations(parts) ? quotations(parts[1], parts[3], number) : comments(String.join("/", parts));
            case 5, 6 -> comments(String.join("/", parts));
            default -> null;
        };
    }

    /** Whether this is what was asked for to the letter; a page number counts only where there are pages. */
    default boolean isAsked(String path, @Nullable String page) {
        var address = address();
        int query = address.indexOf('?');
        if (!path.equals(query < 0 ? address : address.substring(0, query))) return false;
        return page == null || !isPaged() || address.endsWith("?page=" + page);
    }

    private boolean isPaged() {
        return switch (this) {
            case SectionPage _, AuthorPage _, TopicPage _, QuotationsPage _, CorrectionsPage _ -> true;
            case FrontPage _,
                    StoryPage _,
                    HistoryPage _,
                    StorylinePage _,
                    TopicFeed _,
                    StorylineFeed _,
                    CommentsPage _,
                    ThreadPage _,
                    Sitemap _,
                    Single _ -> false;
        };
    }

    private static @Nullable Place one(String part, int page) {
        for (var single : Single.values())
            if (single.address.replaceAll("^/|/$", "").equals(part)) return single;
        if (part.equals("corrections")) return new CorrectionsPage(page);
        if (part.equals("sitemap.xml")) return new Sitemap(0);
        var sitemap = SITEMAP_PART.matcher("/" + part);
        if (sitemap.matches()) return new Sitemap(Integer.parseInt(sitemap.group(1)));
        return isSection(part) ? new SectionPage(new Slug(part), page) : null;
    }

    private static @Nullable Place two(String first, String second, int page) {
        if (Single.OWNERSHIP.address.equals("/" + first + "/" + second)) return Single.OWNERSHIP;
        if (!Slug.fits(second)) return null;
        if (first.equals("authors")) return new AuthorPage(new Slug(second), page);
        if (first.equals("storylines")) return new StorylinePage(new Slug(second));
        if (first.equals("topics")) return new TopicPage(new Slug(second), page);
        return isSection(first) ? new StoryPage(new Slug(first), new Slug(second)) : null;
    }

    private static @Nullable Place history(String section, String slug) {
        return isSection(section) && Slug.fits(slug) ? new HistoryPage(new Slug(section), new Slug(slug)) : null;
    }

    private static boolean isQuotations(String[] parts) {
        return parts[0].equals("topics") && parts[2].equals(QUOTATIONS);
    }

    private static @Nullable Place quotations(String topic, String year, int page) {
        if (!Slug.fits(topic) || !year.isEmpty() && !YEAR.matcher(year).matches()) return null;
        return new QuotationsPage(new Slug(topic), year.isEmpty() ? 0 : Integer.parseInt(year), page);
    }

    private static @Nullable Place three(String[] parts, int page) {
        if (isQuotations(parts)) return quotations(parts[1], "", page);
        if (!parts[2].equals("feed.xml")) return comments(String.join("/", parts));
        if (!Slug.fits(parts[1])) return null;
        return switch (parts[0]) {
            case "topics" -> new TopicFeed(new Slug(parts[1]));
            case "storylines" -> new StorylineFeed(new Slug(parts[1]));
            default -> null;
        };
    }

    private static @Nullable Place comments(String path) {
        var comments = COMMENTS.matcher(path);
        var thread = THREAD.matcher(path);
        boolean all = comments.matches();
        if (!all && !thread.matches()) return null;
        var read = all ? comments : thread;
        if (!isSection(read.group(1)) || !Slug.fits(read.group(2))) return null;
        var section = new Slug(read.group(1));
        var slug = new Slug(read.group(2));
        var last = read.group(4);
        if (!all) {
            int page = last == null ? 1 : Integer.parseInt(last);
            return new ThreadPage(section, slug, Integer.parseInt(read.group(3)), page);
        }
        var order = read.group(3) == null
                ? Order.OLDEST
                : Order.valueOf(read.group(3).toUpperCase(Locale.ROOT));
        int usual = order == Order.NEWEST ? 0 : 1;
        // The first page stands below the story.
        if (order == Order.OLDEST && (last == null || last.equals("1"))) return new StoryPage(section, slug);
        return new CommentsPage(section, slug, order, last == null ? usual : Integer.parseInt(last));
    }

    private static boolean isSection(String part) {
        return Slug.fits(part) && !Section.RESERVED.contains(part);
    }

    private static String paged(String path, int page) {
        return page == 1 ? path : path + "?page=" + page;
    }
}
