package broadsheet.audience;

import java.util.regex.Pattern;

/**
 * Which visitors are programs, by what they call themselves: the words that crawlers, libraries, previews and monitors carry,
 * as the public lists of crawlers have them in common. A browser says "Mozilla"; what does not is no browser.
 */
final class Programs {
    private static final Pattern WORDS = Pattern.compile(
            "(?<!cu)bot(?:\\b|[/_;. -])|crawl|spider|slurp|archiv|scrap|fetch|headless|lighthouse|pagespeed|phantom|puppeteer|playwright"
                    + "|selenium|preview|externalhit|externalagent|whatsapp|telegram|embedly|monitor|uptime|pingdom|statuscake"
                    + "|check|scan|valid|feed|rss|python|perl|ruby|java/|jakarta|okhttp|go-http|node|axios|curl|wget|libwww"
                    + "|httpclient|google-|googleother|mediapartners|adsbot|bingpreview|yahoo!|baidu|yandex(?!browser)|ahrefs|semrush"
                    + "|gptbot|claude|perplexity|bytespider|ccbot|applebot|petal|sogou|duckduck(?!go/)|ia_archiver|heritrix|nutch",
            Pattern.CASE_INSENSITIVE);

    private Programs() {}

    static boolean includes(String browser) {
        return !browser.startsWith("Mozilla/") && !browser.startsWith("Opera/")
                || WORDS.matcher(browser).find();
    }
}
