package broadsheet.auditor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Visits a site in rounds, each but the last in a browser that knows nothing: untouched, with Global Privacy Control, after a
 * no, after a yes, and after the yes was taken back. The rounds after an answer need a notice that is recognised or described.
 */
public final class Auditor {
    private static final String LINKS = """
            [...document.querySelectorAll('a[href]')]
              .filter(one => one.origin === location.origin && !one.hasAttribute('download'))
              .map(one => one.pathname)
              .filter(path => !/^\\/desk(\\/|$)|log-?(in|out)|sign-?(in|out)|\\.(?!html?$)[a-z0-9]{1,5}$/i.test(path))""";
    private static final String HINTS = """
            [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload]')]
              .map(one => one.href)""";
    private static final String PRESS = "(() => { %s const one = seek(%s); if (one) one.click(); return !!one; })()";
    private static final String SEEN = "(() => { %s return !!seek(%s); })()";

    private final DevTools tools;
    private final Assignment assignment;
    private final Consumer<String> teller;
    private final List<Sight> sights = new ArrayList<>();
    private final List<Finding> untried = new ArrayList<>();
    private List<String> pages = List.of();
    private URI start;

    private Auditor(DevTools tools, Assignment assignment, Consumer<String> teller) {
        this.tools = tools;
        this.assignment = assignment;
        this.teller = teller;
        this.start = assignment.start();
    }

    /**
     * Makes the visit.
     *
     * @param chromium the browser to use; null for the one that this machine has
     * @param teller hears which page is opened
     * @throws NoVisit if there is no browser or the site cannot be opened
     */
    public static Report visit(Assignment assignment, @Nullable Path chromium, Consumer<String> teller) {
        try (var browser = Chromium.start(chromium);
                var tools = new DevTools(browser.address())) {
            return new Auditor(tools, assignment, teller).report();
        }
    }

    private Report report() {
        var met = untouched();
        signal();
        met.notice().ifPresentOrElse(this::answers, this::unrecognised);
        var site = new Site(Asked.hostOf(start.toString()), assignment.ours());
        var declared = Declared.by(start);
        var visit =
                new Visit(site, assignment, declared, met.notice(), met.look(), pages, List.copyOf(sights), untried);
        return new Report(site.host(), met.notice().map(Notice::name), pages, sights, Rules.judge(visit));
    }

    private record Met(Optional<Notice> notice, @Nullable NoticeLook look) {}

    private Met untouched() {
        try (var tab = new Tab(tools, assignment, false)) {
            open(tab, Round.UNTOUCHED, start.toString());
            start = URI.create(tab.run("location.href").asString(start.toString()));
            var notice = notice(tab);
            var look = notice.map(one -> NoticeLook.of(tab.run(NoticeLook.script(one))))
                    .orElse(null);
            pages = chosen(tab.run(LINKS));
            sights.add(sight(tab, Round.UNTOUCHED, pages.getFirst()));
            for (var page : pages.subList(1, pages.size())) see(tab, Round.UNTOUCHED, page);
            return new Met(notice, look);
        }
    }

    private Optional<Notice> notice(Tab tab) {
        var described = assignment.notice();
        var candidates = described == null ? Notice.KNOWN : List.of(described);
        return candidates.stream()
                .filter(one -> tab.run(SEEN.formatted(NoticeLook.SEEK, NoticeLook.quoted(one.accept())))
                        .asBoolean(false))
                .findFirst();
    }

    /** The first page, those that were named, then links of as many shapes as there are. */
    private List<String> chosen(JsonNode links) {
        var chosen = new LinkedHashSet<String>(List.of(start.getRawPath().isEmpty() ? "/" : start.getRawPath()));
        chosen.addAll(assignment.paths());
        var shapes = new LinkedHashSet<String>();
        var rest = new LinkedHashSet<String>();
        for (var link : links) {
            var path = link.asString("");
            if (shapes.add(shape(path))) chosen.add(path);
            else rest.add(path);
        }
        chosen.addAll(rest);
        int most = Math.max(assignment.pages(), 1 + assignment.paths().size());
        return chosen.stream().limit(most).toList();
    }

    private static String shape(String path) {
        var parts = path.split("/");
        return parts.length < 2 ? "" : parts[1] + " " + parts.length;
    }

    private void signal() {
        try (var tab = new Tab(tools, assignment, true)) {
            for (var page : pages) see(tab, Round.SIGNAL, page);
        }
    }

    private void unrecognised() {
        var sentence = assignment.notice() == null
                ? "No notice was recognised, so nothing was answered: this is the untouched visit alone. Describe one with --accept, --reject and --withdraw."
                : "The described notice was not there, so nothing was answered.";
        untried.add(new Finding("no-notice", assignment.notice() != null, Round.UNTOUCHED, sentence));
    }

    private void answers(Notice notice) {
        try (var tab = new Tab(tools, assignment, false)) {
            answer(tab, Round.REJECTED, notice.reject());
        }
        try (var tab = new Tab(tools, assignment, false)) {
            answer(tab, Round.ACCEPTED, notice.accept());
            if (withdraw(tab, notice)) for (var page : pages) see(tab, Round.WITHDRAWN, page);
        }
    }

    private void answer(Tab tab, Round round, String button) {
        open(tab, round, start.toString());
        if (!press(tab, button)) {
            untried.add(new Finding("not-answered", false, round, "There was no “%s” to press.".formatted(button)));
            return;
        }
        sights.add(sight(tab, round, pages.getFirst()));
        for (var page : pages) see(tab, round, page);
    }

    private boolean withdraw(Tab tab, Notice notice) {
        if (notice.withdrawal().isEmpty()) {
            untried.add(new Finding(
                    "not-withdrawn",
                    false,
                    Round.WITHDRAWN,
                    "How to take a yes back here is not known; say it with --withdraw."));
            return false;
        }
        for (var step : notice.withdrawal()) {
            if (press(tab, step)) continue;
            untried.add(new Finding(
                    "not-withdrawn",
                    true,
                    Round.WITHDRAWN,
                    "To take the yes back “%s” should be pressed, and it is not there.".formatted(step)));
            return false;
        }
        return true;
    }

    private static boolean press(Tab tab, String selector) {
        var pressed = tab.run(PRESS.formatted(NoticeLook.SEEK, NoticeLook.quoted(selector)));
        tab.still();
        return pressed.asBoolean(false);
    }

    private void open(Tab tab, Round round, String address) {
        teller.accept("%-9s  %s".formatted(round.word(), address));
        tab.open(address);
    }

    private void see(Tab tab, Round round, String page) {
        open(tab, round, start.resolve(page).toString());
        sights.add(sight(tab, round, page));
    }

    private static Sight sight(Tab tab, Round round, String page) {
        var hints = new LinkedHashSet<String>();
        for (var hint : tab.run(HINTS)) hints.add(Asked.hostOf(hint.asString("")));
        hints.remove("");
        return new Sight(round, page, tab.traces(), tab.asked(), List.copyOf(hints));
    }
}
